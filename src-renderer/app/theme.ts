import {
  Alert,
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Radio,
  Skeleton,
  Switch,
  Tooltip,
} from '@mantine/core'
import classes from './theme.module.css'

const green: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b7d6ca',
  '#8fc0ae',
  '#6dad96',
  '#57a186',
  '#4a9b7e',
  '#3a866b',
  '#2f785f',
  '#1f6750',
]
const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#eef0f0',
  '#dde1e2',
  '#c3c9cb',
  '#a2abae',
  '#7f8a8e',
  '#5f6b70',
  '#455055',
  '#2d373b',
  '#1a2225',
]
const dark: MantineColorsTuple = [
  '#dfe4e5',
  '#bcc5c8',
  '#97a3a7',
  '#6b777c',
  '#465156',
  '#343e42',
  '#252e32',
  '#1d2528',
  '#161c1f',
  '#101517',
]
/** Soon, and late: always beside a word. The darkest shades carry text on the lightest (AA). */
const orange: MantineColorsTuple = [
  '#fff4e6',
  '#ffe8cc',
  '#ffd8a8',
  '#ffc078',
  '#ffa94d',
  '#ff922b',
  '#fd7e14',
  '#e8590c',
  '#b3400a',
  '#9a3a04',
]
const red: MantineColorsTuple = [
  '#fff1f1',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#fa6b6b',
  '#ef4b4b',
  '#d93636',
  '#c02a2a',
  '#a61e1e',
]

/** The ten figures come from a typeface that has them of even width (global.css). */
const fontFamily = "'Even Figures', 'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif"

/** Be Vietnam Pro, one green, cool greys, radius 6, hairlines, a rhythm of 8 px. */
export const theme = createTheme({
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '600',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.35' },
      h2: { fontSize: '15px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.45' },
    },
  },
  colors: { green, gray, dark, orange, red },
  black: '#1a2225',
  primaryColor: 'green',
  // White text on the shade 7 reaches 4.4 : 1 only.
  primaryShade: 8,
  defaultRadius: 6,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.6' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  cursorType: 'pointer',
  activeClassName: '',
  respectReducedMotion: true,
  components: {
    Badge: Badge.extend({ classNames: { root: classes.badge } }),
    Button: Button.extend({ classNames: { root: classes.button } }),
    Input: Input.extend({ classNames: { input: classes.input } }),
    InputWrapper: Input.Wrapper.extend({
      classNames: { label: classes.label, description: classes.hint, error: classes.error },
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    }),
    Alert: Alert.extend({
      classNames: { root: classes.notice, wrapper: classes.noticeLine, icon: classes.noticeIcon, message: classes.noticeText },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', radius: 4 }, classNames: { body: classes.optionLine, label: classes.option } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' }, classNames: { body: classes.optionLine, label: classes.option } }),
    Skeleton: Skeleton.extend({ classNames: { root: classes.skeleton } }),
    Switch: Switch.extend({ classNames: { body: classes.optionLine, label: classes.option } }),
    // Its stop for the first focus is an element that a menu may not have.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
        attributes: { header: { role: 'none' } },
      },
      classNames: { title: classes.dialogTitle, header: classes.dialogHead, body: classes.dialogBody, content: classes.dialog },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
  },
})

const light = (name: string, tuple: MantineColorsTuple) => ({
  [`--mantine-color-${name}-light`]: tuple[1],
  [`--mantine-color-${name}-light-hover`]: tuple[2],
  [`--mantine-color-${name}-light-color`]: tuple[9],
})
const muted = (name: string, tuple: MantineColorsTuple) => ({
  [`--mantine-color-${name}-light`]: `color-mix(in srgb, ${tuple[7]} 26%, ${dark[7]})`,
  [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, ${tuple[7]} 34%, ${dark[7]})`,
  [`--mantine-color-${name}-light-color`]: tuple[2],
})

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--ground': gray[0],
    '--surface': '#ffffff',
    '--hairline': gray[2],
    '--tint': green[0],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': red[8],
    '--mantine-color-default-border': gray[3],
    '--field-line': '#b4bcbf',
    ...light('green', green),
    ...light('orange', orange),
    ...light('red', red),
    ...light('gray', gray),
  },
  dark: {
    '--ground': dark[8],
    '--surface': dark[7],
    '--hairline': dark[5],
    '--tint': `color-mix(in srgb, ${green[7]} 16%, ${dark[7]})`,
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': red[3],
    '--mantine-color-default-border': dark[4],
    '--field-line': dark[3],
    ...muted('green', green),
    ...muted('orange', orange),
    ...muted('red', red),
    ...muted('gray', gray),
  },
})
