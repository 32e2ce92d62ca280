import { SegmentedControl, Tabs } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef } from 'react'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { recordKeepers } from '#contract/roles'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { ErrorNotice } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { PdfPreview } from '../../../ui/pdf-preview'
import text from '../../../ui/text.module.css'
import { systemAddress } from '../../facility/addresses'
import { PapersNav } from '../papers-nav'
import classes from './gallery-page.module.css'

const samples = ['normal', 'long', 'missing'] as const
const Shown = z.object({
  form: z.string().nullable().catch(null).default(null),
  sample: z.enum(samples).catch('normal').default('normal'),
})
type GalleryPrint = OutputOf<'papers.gallery.list'>[number]

/** Whoever holds an arrow key wants the form it ends on, not those in between; milliseconds. */
const rest = 150

/** Every form and sheet as it leaves the printer, filled with made-up people, with long data, or with nothing. */
export default function GalleryPage() {
  const t = useTexts('papers')
  const keeper = useHasRole(...recordKeepers)
  const gallery = useOperation('papers.gallery.list', {}, { lasting: true })
  return (
    <Page fill>
      <PageHeader
        title={t('gallery.title')}
        subtitle={t('gallery.subtitle')}
        trail={!keeper && <AppLink to={systemAddress}>{t('gallery.trail')}</AppLink>}
      />
      {keeper && <PapersNav />}
      <ErrorNotice failure={gallery.error} onRetry={() => void gallery.refetch()} />
      {gallery.data && <Gallery prints={gallery.data} />}
    </Page>
  )
}

function Gallery({ prints }: { readonly prints: readonly GalleryPrint[] }) {
  const t = useTexts('papers')
  const [{ form, sample }, show] = useFilters(Shown)
  const at = Math.max(
    0,
    prints.findIndex(({ id }) => id === form),
  )
  const print = prints[at] as GalleryPrint
  const list = useRef<HTMLDivElement>(null)
  // Arrows go from form to form at once.
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus(), [])
  return (
    <Tabs
      orientation="vertical"
      value={print.id}
      onChange={(id) => show({ form: id })}
      keepMounted={false}
      className={classes.gallery}
      variant="none"
    >
      <Tabs.List ref={list} aria-label={t('gallery.list')} className={classes.galleryList}>
        {prints.map(({ id, form, title }) => (
          <Tabs.Tab key={id} value={id} className={classes.galleryForm}>
            <span className={text.strong}>{title}</span>
            <span className={text.quiet}>{form ?? t('gallery.noForm')}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={print.id} className={classes.gallerySample}>
        <Sample print={print} sample={sample}>
          <SegmentedControl
            aria-label={t('gallery.sample')}
            size="sm"
            mr="auto"
            data={samples.map((value) => ({ value, label: t(`gallery.samples.${value}`) }))}
            value={sample}
            onChange={(value) => show({ sample: samples.find((one) => one === value) ?? 'normal' })}
          />
        </Sample>
      </Tabs.Panel>
    </Tabs>
  )
}

interface SampleProps {
  readonly print: GalleryPrint
  readonly sample: (typeof samples)[number]
  readonly children: ReactNode
}

function Sample({ print: { id, title }, sample, children }: SampleProps) {
  const t = useTexts('papers')
  const [asked] = useDebouncedValue(id, rest)
  const printed = useOperation('papers.gallery.sample', { id: asked, sample }, { lasting: true })
  return (
    <PdfPreview
      pdf={asked === id ? printed.data?.pdf : undefined}
      title={`${title}, ${t(`gallery.samples.${sample}`).toLocaleLowerCase('vi')}`}
      fileName={`${id}-${sample}.pdf`}
      failure={printed.error}
      actions={children}
    />
  )
}
