import type { Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { DateField } from '../../kit/date-field.tsx'
import { NumberField } from '../../kit/number-field.tsx'
import { format, words } from '../../kit/words.ts'
import { Button } from '../../kit/button.tsx'
import { ChipField } from '../parts/chip-field.tsx'
import { CurrencyField } from '../parts/currency-field.tsx'

/** What an option may carry in numbers: cost, hours a week, people, an end (O3). */
export function optionNumbers(option: Option): string {
  const say = words().options
  const { cost, hoursPerWeek, people, endDay } = option
  return [
    cost === null ? '' : option.costCurrency ? format().money(cost, option.costCurrency) : format().number(cost),
    hoursPerWeek === null ? '' : say.hours(format().number(hoursPerWeek)),
    people === null ? '' : say.needs(format().number(people), people === 1),
    endDay && say.ends(format().day(endDay)),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The numbers as one chip, offered while there are none. */
export function OptionNumbers(props: { readonly option: Option }) {
  const room = useRoom()
  const id = () => props.option.id
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
              onCommit={(cost) => room.edit.options.set(id(), 'cost', cost)}
            />
            <CurrencyField
              value={props.option.costCurrency}
              onCommit={(currency) => room.edit.options.set(id(), 'costCurrency', currency)}
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
