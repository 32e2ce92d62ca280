import { Button } from '@mantine/core'
import { IconTool } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { useTexts } from '../i18n/texts'
import { EmptyState } from '../ui/empty-state'

interface PageBoundaryProps {
  readonly children: ReactNode
}

/** A fault of one page stays on that page. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly fault: unknown }> {
  override readonly state: { readonly fault: unknown } = { fault: null }
  static getDerivedStateFromError = (fault: unknown) => ({ fault: fault ?? new Error() })
  override render() {
    if (this.state.fault === null) return this.props.children
    return <BrokenPage fault={this.state.fault} onRetry={() => this.setState({ fault: null })} />
  }
}

/** What is shown instead of a page that failed: nothing is lost, and what to do next. */
export function BrokenPage({ fault, onRetry }: { readonly fault: unknown; readonly onRetry: () => void }) {
  const t = useTexts('app')
  return (
    <EmptyState
      icon={<IconTool size={22} stroke={1.6} />}
      title={t('broken.title')}
      text={
        <>
          {t('broken.text')}
          <br />
          <small>{fault instanceof Error ? fault.message : String(fault)}</small>
        </>
      }
      action={
        <Button variant="default" onClick={onRetry}>
          {t('broken.retry')}
        </Button>
      }
    />
  )
}
