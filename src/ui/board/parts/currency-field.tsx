import { Choice } from '../../kit/choice.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'

const usual = ['EUR', 'USD', 'GBP', 'CHF']

interface CurrencyFieldProps {
  readonly value: string
  readonly onCommit: (currency: string) => void
}

/** Which money: the usual ones as buttons, any other by its three letters. */
export function CurrencyField(props: CurrencyFieldProps) {
  const other = () => (usual.includes(props.value) ? '' : props.value)
  return (
    <div class="sheet-list">
      <Choice
        label={words().limits.currency}
        value={props.value}
        choices={usual.map((one) => ({ value: one, label: one }))}
        onChoose={(currency) => props.onCommit(currency)}
      />
      <TextField
        label={words().limits.otherCurrency}
        value={other()}
        onCommit={(typed) => {
          const currency = typed.trim().toUpperCase().slice(0, 3)
          if (currency || other()) props.onCommit(currency)
        }}
      />
    </div>
  )
}
