import { moneyPeriods, toolReasons, type Limit, type LimitType } from '../../../method/limits.ts'
import { Choice } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { words } from '../../kit/words.ts'
import type { Entry } from '../parts/entry.ts'

interface OfEntry {
  readonly entry: Entry<Limit>
}

/** Per what the money counts. */
export function LimitPeriod(props: OfEntry) {
  return (
    <Choice
      label={words().limits.per}
      value={props.entry.now()?.per ?? ''}
      choices={moneyPeriods.map((one) => ({ value: one, label: words().limits.periods[one] }))}
      onChoose={(per) => props.entry.write('per', per)}
    />
  )
}

/** Whether somebody is there, or leaves. */
export function LimitPresence(props: OfEntry) {
  return (
    <Choice
      label={words().limits.presence}
      value={props.entry.now()?.leaving ? 'leaving' : 'available'}
      choices={(['available', 'leaving'] as const).map((one) => ({ value: one, label: words().limits[one] }))}
      onChoose={(one) => props.entry.write('leaving', one === 'leaving')}
    />
  )
}

/** Why a tool must stay. */
export function LimitReason(props: OfEntry) {
  return (
    <Choice
      label={words().limits.reason}
      value={props.entry.now()?.reason ?? ''}
      choices={toolReasons.map((one) => ({ value: one, label: words().limits.reasons[one] }))}
      onChoose={(reason) => props.entry.write('reason', reason)}
    />
  )
}

/** Until when, by when, or when somebody leaves. */
export function LimitDay(props: OfEntry & { readonly type: LimitType; readonly autofocus: boolean }) {
  const label = () =>
    props.type === 'people' ? words().limits.leavingWhen : props.type === 'tool' ? words().limits.until : words().limits.on
  return <DateField autofocus={props.autofocus} picks={[]} label={label()} value={props.entry.now()?.day ?? ''} onCommit={(day) => props.entry.write('day', day)} />
}
