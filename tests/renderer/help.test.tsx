import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { articleParts } from '#contract/values/article'
import { declared, helpOf } from '../../src-renderer/app/features'
import { HelpFrame } from '../../src-renderer/app/help/help-frame'
import { helpPages, helpSections, searchHelp } from '../../src-renderer/app/help/help-texts'
import { tabs } from '../../src-renderer/app/system/tabs'
import { startTexts, TextsContext } from '../../src-renderer/i18n/texts'
import { ArticleText } from '../../src-renderer/ui/article-text'

const routes = declared('routes').flatMap(({ part }) => part)

describe('the pages of the help', () => {
  test.each(routes.map(({ path, help }) => [path, help]))('%s has one', (path, help) => {
    expect(helpPages.has(help), help).toBe(true)
    expect(helpOf(path)).toBe(help)
  })

  test('each part of the system page has one, and so have the doors in front of the register', () => {
    for (const { name, help } of tabs) {
      expect(helpPages.has(help), help).toBe(true)
      expect(helpOf('/system', name)).toBe(help)
    }
    for (const door of ['session', 'setup/found', 'setup/unlock', 'setup/restore', 'index', 'shortcuts', 'law/index'])
      expect(helpPages.has(door), door).toBe(true)
  })

  test('no page stands there to which nothing leads, and no link leads to none', () => {
    const links = [...helpPages].flatMap(([page, markdown]) =>
      [...markdown.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => [page, to] as const),
    )
    const places = new Set(helpSections.map(({ id }) => id))
    for (const [page, to] of links) expect(places.has(to), `${page} → ${to}`).toBe(true)
    const led = new Set([...links.map(([, to]) => to.split('#')[0]), ...routes.map(({ help }) => help), 'index', 'shortcuts', 'law/index'])
    expect([...helpPages.keys()].filter((page) => !led.has(page))).toEqual([])
  })

  test('each begins with its title and says something', () => {
    for (const [page, markdown] of helpPages) {
      expect(markdown, page).toMatch(/^# \S/)
      expect(markdown.length, page).toBeGreaterThan(80)
    }
    expect(new Set(helpSections.map(({ id }) => id)).size).toBe(helpSections.length)
  })
})

describe('the search', () => {
  test.each([
    ['giu so', 'papers/book#giu-so'],
    ['mã khôi phục', 'setup/found#ma-khoi-phuc'],
    ['phim tat', 'shortcuts'],
    ['sao lưu', 'system/safety#sao-luu'],
  ])('"%s" finds %s among the first', (text, id) => {
    expect(
      searchHelp(text)
        .slice(0, 3)
        .map((section) => section.id),
    ).toContain(id)
  })

  test('what no page tells of is not found', () => {
    expect(searchHelp('xyzxyz')).toEqual([])
  })
})

test('each article of a citation leads to its place', () => {
  expect(articleParts('Đ163 Đ97 khoản 2 điểm b, Đ121 khoản 3; L120 Đ40').flatMap(({ page }) => page ?? [])).toEqual([
    'law/D163#dieu-97',
    'law/D163#dieu-121',
    'law/L120#dieu-40',
  ])
})

describe('on the screen', () => {
  afterEach(cleanup)
  const open = () =>
    render(
      <TextsContext value={startTexts()}>
        <MantineProvider env="test">
          <HelpFrame of="desk">
            <input aria-label="Ô đang gõ" />
            <ArticleText article="Đ163 Đ109 khoản 3" />
          </HelpFrame>
        </MantineProvider>
      </TextsContext>,
    )
  const help = () => screen.findByRole('complementary', { name: 'Trợ giúp' })

  test('F1 opens the page of what is on the screen while something is typed, Escape goes back to where it was typed', async () => {
    open()
    const typing = screen.getByLabelText('Ô đang gõ')
    typing.focus()
    fireEvent.keyDown(typing, { key: 'F1' })
    await within(await help()).findByRole('heading', { name: 'Việc đến hạn' }, { timeout: 10_000 })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Tìm trong trợ giúp')))
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' })
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(document.activeElement).toBe(typing)
  })

  test('a question mark opens it too, but is a letter where something is typed', async () => {
    open()
    fireEvent.keyDown(screen.getByLabelText('Ô đang gõ'), { key: '?', shiftKey: true })
    expect(screen.queryByRole('complementary')).toBeNull()
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true })
    await help()
  })

  test('an article opens what the help says of it', async () => {
    open()
    fireEvent.click(screen.getByRole('button', { name: /Điều\s109/ }))
    await within(await help()).findByRole('heading', { name: /^Điều 109/ }, { timeout: 10_000 })
  })

  test('what is searched is opened by Enter', async () => {
    open()
    fireEvent.keyDown(document.body, { key: 'F1' })
    const search = await screen.findByLabelText('Tìm trong trợ giúp')
    fireEvent.change(search, { target: { value: 'giu so' } })
    fireEvent.keyDown(search, { key: 'Enter' })
    await within(await help()).findByRole('heading', { name: 'Sổ số văn bản đi' }, { timeout: 10_000 })
  })
})
