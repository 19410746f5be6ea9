/** A few options side by side, of which some are on. */
import { useId, type ReactNode } from 'react';

export interface ChoiceProps<T extends string> {
  label: string;
  options: readonly { value: T; text: string }[];
  chosen: readonly T[];
  onChoose: (value: T) => void;
}

export function Choice<T extends string>({ label, options, chosen, onChoose }: ChoiceProps<T>): ReactNode {
  const id = useId();
  return (
    <div className="choice" role="group" aria-labelledby={id}>
      <span className="choice-label" id={id}>
        {label}
      </span>
      <span className="choice-options">
        {options.map(({ value, text }) => (
          <button
            key={value}
            type="button"
            className="choice-option"
            aria-pressed={chosen.includes(value)}
            onClick={() => onChoose(value)}
          >
            {text}
          </button>
        ))}
      </span>
    </div>
  );
}
