import { Match, Switch } from 'solid-js'
import type { Flag } from '../../../method/flags.ts'
import { type LinePrice, priceIn } from '../../../method/problem-flags.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { costText } from './cost-text.ts'

/** Takes over what the problem line says already: its price, or the step where it breaks (P1). */
export function TakeFromLine(props: { readonly flag: Flag }) {
  const room = useRoom()
  const stepId = () => (props.flag.reason === 'place-in-line' ? String(props.flag.gives?.stepId) : '')
  const at = () => room.board.steps.findIndex((step) => step.id === stepId())
  return (
    <Switch>
      <Match when={priceIn(props.flag)}>
        {(price) => (
          <Button kind="quiet" class="mend" onPress={() => room.edit.problem.price(price())}>
            {words().problem.takePrice(priceText(price()))}
          </Button>
        )}
      </Match>
      <Match when={stepId() && at() >= 0}>
        <Button kind="quiet" class="mend" onPress={() => room.edit.problem.set('stepId', stepId())}>
          {words().problem.takePlace(at() + 1, room.board.steps[at()]?.what ?? '')}
        </Button>
      </Match>
    </Switch>
  )
}

function priceText({ amount, unit, currency, per }: LinePrice): string {
  return costText({ costAmount: amount, costUnit: unit, costCurrency: currency, costPer: per })
}
