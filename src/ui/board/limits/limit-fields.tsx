import { Show, untrack } from 'solid-js'
import { limitAsks, limitHoles, type Limit, type LimitPart, type LimitType } from '../../../method/limits.ts'
import { NumberField } from '../../kit/number-field.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'
import { CurrencyField } from '../parts/currency-field.tsx'
import type { Entry } from '../parts/entry.ts'
import { LimitDay, LimitPeriod, LimitPresence, LimitReason } from './limit-choices.tsx'
import { LimitFeet } from './limit-feet.tsx'
import { LimitNote } from './limit-note.tsx'

interface LimitFieldsProps {
  readonly type: LimitType
  readonly entry: Entry<Limit>
  /** Where the cursor is put; in the first field that is missing when it is left out. */
  readonly focus: LimitPart | undefined
  /** Begins anew with the cursor in another field. */
  readonly onFocus: (part: LimitPart | undefined) => void
  /** Asks for another kind of limit. */
  readonly onKind: () => void
  readonly onClose: () => void
}

/** Just the fields of one type, the cursor in the first that is missing. */
export function LimitFields(props: LimitFieldsProps) {
  const limit = () => props.entry.now()
  const asks = (part: LimitPart) => limitAsks[props.type].includes(part)
  const start = untrack(() => {
    const there = limit()
    return props.focus ?? (there ? limitHoles(there)[0] : limitAsks[props.type][0])
  })
  return (
    <div class="sheet-fields">
      <Show when={asks('amount')}>
        <NumberField
          label={props.type === 'hours' ? words().limits.amountHours : words().limits.amountMoney}
          value={limit()?.amount ?? null}
          autofocus={start === 'amount'}
          onCommit={(amount) => props.entry.write('amount', amount)}
        />
      </Show>
      <Show when={asks('currency')}>
        <CurrencyField value={limit()?.currency ?? ''} onCommit={(currency) => props.entry.write('currency', currency)} />
        <LimitPeriod entry={props.entry} />
      </Show>
      <Show when={asks('text')}>
        <LimitRemark {...props} autofocus={start === 'text'} />
      </Show>
      <Show when={asks('who')}>
        <TextField
          label={props.type === 'never' ? words().limits.byWhom : words().limits.who}
          value={limit()?.who ?? ''}
          autofocus={start === 'who'}
          onCommit={(who) => props.entry.write('who', who)}
        />
      </Show>
      <Show when={props.type === 'people'}>
        <Show when={!limit()?.leaving}>
          <NumberField
            label={words().limits.amountPeople}
            value={limit()?.amount ?? null}
            onCommit={(amount) => props.entry.write('amount', amount)}
          />
        </Show>
        <LimitPresence entry={props.entry} />
      </Show>
      <Show when={asks('day') && (props.type !== 'people' || limit()?.leaving)}>
        <LimitDay type={props.type} entry={props.entry} autofocus={start === 'day'} />
      </Show>
      <Show when={asks('reason')}>
        <LimitReason entry={props.entry} />
      </Show>
      <Show when={!asks('text')}>
        <LimitRemark {...props} />
      </Show>
      <Show when={limit()}>
        {(there) => <LimitNote limit={there()} onFix={(part) => props.onFocus(part)} onTaken={() => props.onFocus(undefined)} />}
      </Show>
      <LimitFeet {...props} />
    </div>
  )
}

function LimitRemark(props: LimitFieldsProps & { readonly autofocus?: boolean }) {
  return (
    <TextField
      label={words().limits.texts[props.type]}
      value={props.entry.now()?.text ?? ''}
      autofocus={props.autofocus ?? false}
      onCommit={(text) => props.entry.write('text', text)}
    />
  )
}
