import { moneyPeriods } from '../../../method/limits.ts'
import type { Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { DateField } from '../../kit/date-field.tsx'
import { Choice } from '../../kit/choice.tsx'
import { NumberField } from '../../kit/number-field.tsx'
import { words } from '../../kit/words.ts'
import { Button } from '../../kit/button.tsx'
import { ChipField } from '../parts/chip-field.tsx'
import { CurrencyField } from '../parts/currency-field.tsx'
import { optionNumbers } from './option-text.ts'

/** The numbers as one chip, offered while there are none. */
export function OptionNumbers(props: { readonly option: Option }) {
  const room = useRoom()
  const id = () => props.option.id
  /** The first amount takes the currency of the limit that it will be compared with. */
  const setCost = (cost: number | null) => {
    const limit = room.board.limits.find((one) => one.type === 'money' && one.currency !== '')
    room.edit.options.set(id(), 'cost', cost)
    if (cost !== null && props.option.costCurrency === '' && limit) room.edit.options.set(id(), 'costCurrency', limit.currency)
  }
  return (
    <div class="part-row">
      <ChipField
        optional
        label={words().options.numbers}
        question={words().options.numbers}
        value={optionNumbers(props.option)}
        field={`options/${id()}/numbers`}
      >
        {(close) => (
          <div class="sheet-fields">
            <NumberField
              autofocus
              label={words().options.cost}
              value={props.option.cost}
              onCommit={setCost}
            />
            <CurrencyField
              value={props.option.costCurrency}
              onCommit={(currency) => room.edit.options.set(id(), 'costCurrency', currency)}
            />
            <Choice
              label={words().options.costPer}
              value={props.option.costPer || 'total'}
              choices={moneyPeriods.map((one) => ({ value: one, label: words().options.per[one] }))}
              onChoose={(period) => room.edit.options.set(id(), 'costPer', period)}
            />
            <div class="pair">
              <NumberField
                label={words().options.hoursPerWeek}
                value={props.option.hoursPerWeek}
                onCommit={(hours) => room.edit.options.set(id(), 'hoursPerWeek', hours)}
              />
              <NumberField
                label={words().options.people}
                value={props.option.people}
                onCommit={(people) => room.edit.options.set(id(), 'people', people)}
              />
            </div>
            <DateField
              picks={[]}
              label={words().options.endDay}
              value={props.option.endDay}
              onCommit={(day) => room.edit.options.set(id(), 'endDay', day)}
            />
            <Button wide onPress={close}>
              {words().parts.done}
            </Button>
          </div>
        )}
      </ChipField>
    </div>
  )
}
