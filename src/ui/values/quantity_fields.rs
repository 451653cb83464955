//! A quantity: number, the greater number of a range, unit, how it is meant.

use super::inputs::{Choice, Fault, Input, alone, choice, input, no_fault};
use super::said::Said;
use crate::ui::dialog::next_number;
use crate::ui::words::language;
use crate::ui::words::values::values as words;
use crate::value::{Bound, Form, NumberField, QuantityDraft, QuantityFault, Unit};
use leptos::prelude::*;

/// The state of the fields.
#[derive(Clone, Copy)]
struct Editing {
    said: Said,
    draft: RwSignal<QuantityDraft>,
    fault: RwSignal<Option<QuantityFault>>,
}

/// The fields.
pub fn fields(said: Said) -> AnyView {
    let this = Editing {
        said,
        draft: RwSignal::new(QuantityDraft::default()),
        fault: RwSignal::new(None),
    };
    // In another language numbers are written, and read, in another way.
    Effect::new(move |before: Option<crate::text::Language>| {
        let language = language();
        let value = match said.form() {
            Some(Form::Quantity(quantity)) => Some(quantity),
            _ => None,
        };
        let is_same = this.draft.with_untracked(|draft| draft.made(language).ok()) == value;
        let is_other = before.is_some_and(|before| before != language);
        if (!is_same && !said.is_unfinished()) || is_other {
            let draft = value.as_ref().map(|value| QuantityDraft::of(value, language));
            this.draft.set(draft.unwrap_or_default());
            this.fault.set(None);
        }
        language
    });
    let backward = Signal::derive(move || {
        (this.fault.get() == Some(QuantityFault::Backward)).then(|| words().range_turned.to_owned())
    });
    view! {
        <div class="value-editor">
            <div class="value-row">
                {bound(this)}
                {number(this, NumberField::Number)}
                {number(this, NumberField::To)}
                {unit(this)}
            </div>
            {alone(backward)}
            {[NumberField::Number, NumberField::To].map(|field| view! {
                <p class="hint">{move || this.doubt(field)}</p>
            }).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

impl Editing {
    fn change(self, how: impl FnOnce(&mut QuantityDraft)) {
        self.draft.update(how);
        if self.draft.with_untracked(QuantityDraft::is_blank) {
            self.fault.set(None);
            self.said.put(None);
            return;
        }
        let made = self.draft.with_untracked(|draft| draft.made(untrack(language)));
        self.fault.set(made.as_ref().err().copied());
        match made {
            Ok(quantity) => self.said.put(Some(Form::Quantity(quantity))),
            Err(_) => self.said.leave_unfinished(),
        }
    }

    fn number_fault(self, field: NumberField) -> Fault {
        Signal::derive(move || match self.fault.get() {
            Some(QuantityFault::Missing) if field == NumberField::Number => {
                Some(words().number_missing.to_owned())
            }
            Some(QuantityFault::Wrong(wrong)) if wrong == field => {
                Some(words().number_wrong.to_owned())
            }
            Some(QuantityFault::Long(long)) if long == field => {
                Some(words().number_long.to_owned())
            }
            _ => None,
        })
    }

    /// How a number is read that could be read in two ways; tracked.
    fn doubt(self, field: NumberField) -> Option<String> {
        let (read, other) = self.draft.with(|draft| draft.doubt(field, language()))?;
        let typed = self.draft.with(|draft| typed(draft, field).trim().to_owned());
        Some((words().number_doubt)(&typed, &read.plain(), &other.plain()))
    }
}

fn typed(draft: &QuantityDraft, field: NumberField) -> &str {
    match field {
        NumberField::Number => &draft.number,
        NumberField::To => &draft.to,
    }
}

fn number(this: Editing, field: NumberField) -> AnyView {
    let (label, placeholder): (super::inputs::Word, _) = match field {
        NumberField::Number => (|| words().number, "702"),
        NumberField::To => (|| words().number_to, ""),
    };
    input(Input {
        label,
        typed: Signal::derive(move || this.draft.with(|draft| typed(draft, field).to_owned())),
        on_input: Callback::new(move |typed: String| {
            this.change(|draft| match field {
                NumberField::Number => draft.number = typed,
                NumberField::To => draft.to = typed,
            });
        }),
        fault: this.number_fault(field),
        class: "",
        placeholder,
        list: None,
    })
}

/// What is counted or measured: anything, with suggestions.
fn unit(this: Editing) -> AnyView {
    let id = format!("value-units-{}", next_number());
    let field = input(Input {
        label: || words().unit,
        typed: Signal::derive(move || this.draft.with(|draft| draft.unit.clone())),
        on_input: Callback::new(move |typed: String| this.change(|draft| draft.unit = typed)),
        fault: no_fault(),
        class: "",
        placeholder: "",
        list: Some(id.clone()),
    });
    view! {
        {field}
        <datalist id=id>
            {move || Unit::offered(language()).map(|(name, words)| view! {
                <option value=name>{words}</option>
            }).collect_view()}
        </datalist>
    }
    .into_any()
}

fn bound(this: Editing) -> AnyView {
    let at = Signal::derive(move || {
        let bound = this.draft.with(|draft| draft.bound);
        Bound::ALL.iter().position(|each| *each == bound)
    });
    choice(Choice {
        label: || words().bound_label,
        offered: || Bound::ALL.map(words().bound).to_vec(),
        at,
        pick: Callback::new(move |at: usize| {
            this.change(|draft| draft.bound = Bound::ALL.get(at).copied().unwrap_or_default());
        }),
        fault: no_fault(),
        class: "",
    })
}
