import mark from '../mark.svg'

/** The program's sign. */
export const Mark = ({ size = 28 }: { readonly size?: number }) => <img src={mark} width={size} height={size} alt="" />
