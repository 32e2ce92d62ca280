import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './page.module.css'

interface PanelProps {
  readonly title?: string
  readonly actions?: ReactNode
  /** No room around the content: for tables and lists that reach the border. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** A white plate with a hairline border. @example <Panel title={t('next')} actions={<Button …/>}>…</Panel> */
export function Panel({ title, actions, flush, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className={classes.panelHead}>
          <Title order={2} id={id} className={classes.panelTitle}>
            {title}
          </Title>
          {actions}
        </div>
      )}
      <div className={classes.panelBody} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  )
}

/** Filters and small tools above a list, on one line. */
export const Bar = ({ children, label }: { readonly children: ReactNode; readonly label: string }) => (
  <search className={classes.bar} aria-label={label}>
    {children}
  </search>
)

/** Facts side by side: a small word above, the value below. @example <Facts><Fact label={t('kind')} note={t('law2021')}>Bắt buộc · lần thứ 1</Fact></Facts> */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className={classes.facts}>{children}</dl>

interface FactProps {
  readonly label: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

export const Fact = ({ label, note, children }: FactProps) => (
  <div className={classes.fact}>
    <dt>{label}</dt>
    <dd>
      {children}
      {note && <small>{note}</small>}
    </dd>
  </div>
)
