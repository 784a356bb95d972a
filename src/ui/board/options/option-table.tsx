import { For, Show } from 'solid-js'
import { optionQuestions, stands } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { OptionAnswer } from './option-answer.tsx'
import { OptionClashes } from './option-clashes.tsx'
import { OptionLine } from './option-line.tsx'
import { OptionMenu } from './option-menu.tsx'
import { OptionNumbers } from './option-numbers.tsx'
import { optionNumbers } from './option-text.ts'

/** All options in one table; it scrolls sideways where it must, with the questions fixed (O4). */
export function OptionTable() {
  const room = useRoom()
  return (
    <section class="option-table" tabindex={mayEdit(room) ? undefined : 0} aria-label={words().options.table}>
      <table>
        <thead>
          <tr>
            <td>
              <span class="unseen">{words().options.questionsTitle}</span>
            </td>
            <For each={room.board.options}>
              {(option, at) => (
                <th scope="col" classList={{ struck: option.struck, closed: !stands(option, room.board.limits) }}>
                  <div class="option-head">
                    <OptionLine option={option} />
                    <OptionMenu option={option} place={at() + 1} />
                  </div>
                  <OptionClashes option={option} />
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={optionQuestions}>
            {(question) => (
              <tr>
                <th scope="row">{words().options.questions[question]}</th>
                <For each={room.board.options}>
                  {(option) => (
                    <td classList={{ struck: option.struck, closed: !stands(option, room.board.limits) }}>
                      <OptionAnswer option={option} question={question} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
          <Show when={mayEdit(room) || room.board.options.some((option) => optionNumbers(option))}>
            <tr>
              <th scope="row">{words().options.numbers}</th>
              <For each={room.board.options}>
                {(option) => (
                  <td>
                    <OptionNumbers option={option} />
                  </td>
                )}
              </For>
            </tr>
          </Show>
        </tbody>
      </table>
    </section>
  )
}
