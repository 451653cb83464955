//! A length of time: amounts with their units, perhaps from one length to another, perhaps about so long.

use super::inputs::{Choice, Fault, Input, alone, choice, input, no_fault, sign_button, tick};
use super::said::Said;
use crate::ui::words::values::values as words;
use crate::value::Form;
use crate::value::duration::{DurationDraft, DurationFault, Extreme, LengthDraft, TimeUnit};
use leptos::prelude::*;

/// The state of the fields.
#[derive(Clone, Copy)]
struct Editing {
    said: Said,
    draft: RwSignal<DurationDraft>,
    fault: RwSignal<Option<DurationFault>>,
}

/// The fields.
pub fn fields(said: Said) -> AnyView {
    let this = Editing {
        said,
        draft: RwSignal::new(DurationDraft::default()),
        fault: RwSignal::new(None),
    };
    Effect::new(move |_| {
        let value = match said.form() {
            Some(Form::Duration(duration)) => Some(duration),
            _ => None,
        };
        let is_same = this.draft.with_untracked(|draft| draft.made().ok()) == value;
        if !is_same && !said.is_unfinished() {
            this.draft.set(value.as_ref().map(DurationDraft::of).unwrap_or_default());
            this.fault.set(None);
        }
    });
    let is_range = Memo::new(move |_| this.draft.with(|draft| draft.most.is_some()));
    let backward = Signal::derive(move || {
        (this.fault.get() == Some(DurationFault::Backward)).then(|| words().most_less.to_owned())
    });
    let approx = Signal::derive(move || this.draft.with(|draft| draft.approx));
    let set_range = Callback::new(move |is: bool| {
        this.change(|draft| draft.most = is.then(|| draft.least.clone()));
    });
    view! {
        <div class="value-editor">
            {length(this, Extreme::Least)}
            <Show when=move || is_range.get()>{length(this, Extreme::Most)}</Show>
            {alone(backward)}
            <div class="value-row">
                {tick(|| words().is_range, is_range.into(), set_range)}
                {tick(|| words().about_so_long, approx, Callback::new(move |is: bool| {
                    this.change(|draft| draft.approx = is);
                }))}
            </div>
        </div>
    }
    .into_any()
}

impl Editing {
    fn change(self, how: impl FnOnce(&mut DurationDraft)) {
        self.draft.update(how);
        if self.draft.with_untracked(DurationDraft::is_blank) {
            self.fault.set(None);
            self.said.put(None);
            return;
        }
        let made = self.draft.with_untracked(DurationDraft::made);
        self.fault.set(made.err());
        match made {
            Ok(duration) => self.said.put(Some(Form::Duration(duration))),
            Err(_) => self.said.leave_unfinished(),
        }
    }

    fn change_length(self, which: Extreme, how: impl FnOnce(&mut LengthDraft)) {
        self.change(|draft| match which {
            Extreme::Least => how(&mut draft.least),
            Extreme::Most => {
                if let Some(most) = &mut draft.most {
                    how(most);
                }
            }
        });
    }

    /// Reads the amounts of a length; tracked.
    fn amounts(self, which: Extreme) -> Vec<(String, TimeUnit)> {
        self.draft.with(|draft| match which {
            Extreme::Least => draft.least.0.clone(),
            Extreme::Most => draft.most.as_ref().map(|most| most.0.clone()).unwrap_or_default(),
        })
    }

    fn amount_fault(self, which: Extreme, place: usize) -> Fault {
        Signal::derive(move || match self.fault.get() {
            Some(DurationFault::Missing(at, missing)) if at == which && missing == place => {
                Some(words().amount_missing.to_owned())
            }
            Some(DurationFault::Wrong(at, wrong)) if at == which && wrong == place => {
                Some(words().amount_wrong.to_owned())
            }
            _ => None,
        })
    }
}

/// The amounts of a length. They are drawn by place, so that typing in one draws nothing anew.
fn length(this: Editing, which: Extreme) -> AnyView {
    let count = Memo::new(move |_| this.amounts(which).len());
    let is_range = Memo::new(move |_| this.draft.with(|draft| draft.most.is_some()));
    let add = move |_| this.change_length(which, LengthDraft::add);
    view! {
        <fieldset class="value-end">
            <legend>
                {move || if is_range.get() { (words().extreme)(which) } else { words().length }}
            </legend>
            <For each=move || 0..count.get() key=|place| *place let:place>
                {amount(this, which, place, count)}
            </For>
            <button type="button" class="button small quiet" on:click=add>
                {move || words().add_amount}
            </button>
        </fieldset>
    }
    .into_any()
}

fn amount(this: Editing, which: Extreme, place: usize, count: Memo<usize>) -> AnyView {
    let here = move || this.amounts(which).get(place).cloned().unwrap_or_default();
    let amount = input(Input {
        label: || words().amount,
        typed: Signal::derive(move || here().0),
        on_input: Callback::new(move |typed: String| {
            this.change_length(which, |length| {
                if let Some((amount, _)) = length.0.get_mut(place) {
                    *amount = typed;
                }
            });
        }),
        fault: this.amount_fault(which, place),
        class: "narrow",
        placeholder: "2",
        list: None,
    });
    let unit = choice(Choice {
        label: || words().time_unit_label,
        offered: || TimeUnit::ALL.map(words().time_unit).to_vec(),
        at: Signal::derive(move || TimeUnit::ALL.iter().position(|each| *each == here().1)),
        pick: Callback::new(move |at: usize| {
            this.change_length(which, |length| {
                if let (Some((_, unit)), Some(new)) =
                    (length.0.get_mut(place), TimeUnit::ALL.get(at))
                {
                    *unit = *new;
                }
            });
        }),
        fault: no_fault(),
        class: "",
    });
    let remove = Callback::new(move |()| {
        this.change_length(which, |length| {
            length.0.remove(place);
        });
    });
    let name = Signal::derive(|| words().remove_amount.to_owned());
    view! {
        <div class="value-row">
            {amount}
            {unit}
            <Show when=move || { count.get() > 1 }>{sign_button("×", name, remove)}</Show>
        </div>
    }
    .into_any()
}
