import { Show } from 'solid-js'
import { costPeriods, costUnits } from '../../../method/problem.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { NumberField } from '../../kit/number-field.tsx'
import { words } from '../../kit/words.ts'
import { CurrencyField } from '../parts/currency-field.tsx'

/** What the problem costs: a number, its unit, and per what (P1). */
export function CostFields(props: { readonly onDone: () => void }) {
  const room = useRoom()
  const problem = () => room.board.problem
  return (
    <div class="sheet-fields">
      <NumberField
        autofocus
        label={words().problem.amount}
        value={problem().costAmount}
        onCommit={(amount) => room.edit.problem.set('costAmount', amount)}
      />
      <Choice
        label={words().problem.unit}
        value={problem().costUnit}
        choices={costUnits.map((unit) => ({ value: unit, label: words().problem.units[unit] }))}
        onChoose={(unit) => room.edit.problem.set('costUnit', unit)}
      />
      <Show when={problem().costUnit === 'money'}>
        <CurrencyField value={problem().costCurrency} onCommit={(currency) => room.edit.problem.set('costCurrency', currency)} />
      </Show>
      <Choice
        label={words().problem.per}
        value={problem().costPer}
        choices={costPeriods.map((period) => ({ value: period, label: words().problem.periods[period] }))}
        onChoose={(period) => room.edit.problem.set('costPer', period)}
      />
      <Button wide onPress={() => props.onDone()}>
        {words().parts.done}
      </Button>
    </div>
  )
}
