//! A date part by part: how fine, which stretch, what that needs, and which part of it is meant.

use super::inputs::{Choice, Fault, Input, Word, alone, choice, input, no_fault};
use super::said::Said;
use crate::ui::words::language;
use crate::ui::words::read::read;
use crate::ui::words::values::values as words;
use crate::value::Form;
use crate::value::civil::Date;
use crate::value::date::{
    DateDraft, DateFault, DateField, End, Modifier, Part, Point, PointDraft, PointFault, Precision,
    Season, Stretch,
};
use leptos::prelude::*;

const MODIFIERS: [Option<Modifier>; 7] = [
    None,
    Some(Modifier::Start),
    Some(Modifier::Mid),
    Some(Modifier::End),
    Some(Modifier::Approx),
    Some(Modifier::Before),
    Some(Modifier::After),
];

const SEASONS: [Season; 4] = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];

const PARTS: [Part; 5] = [Part::Morning, Part::Midday, Part::Afternoon, Part::Evening, Part::Night];

/// Zones, in minutes east of Greenwich: those of Indonesia and Greenwich first, then from west to east.
const ZONES: [Option<i16>; 38] = {
    const fn at(hours: i16, minutes: i16) -> Option<i16> {
        Some(hours * 60 + minutes)
    }
    [
        None,
        at(7, 0),
        at(8, 0),
        at(9, 0),
        at(0, 0),
        at(-12, 0),
        at(-11, 0),
        at(-10, 0),
        at(-9, -30),
        at(-9, 0),
        at(-8, 0),
        at(-7, 0),
        at(-6, 0),
        at(-5, 0),
        at(-4, 0),
        at(-3, -30),
        at(-3, 0),
        at(-2, 0),
        at(-1, 0),
        at(1, 0),
        at(2, 0),
        at(3, 0),
        at(3, 30),
        at(4, 0),
        at(4, 30),
        at(5, 0),
        at(5, 30),
        at(5, 45),
        at(6, 0),
        at(6, 30),
        at(8, 45),
        at(9, 30),
        at(10, 0),
        at(10, 30),
        at(11, 0),
        at(12, 0),
        at(12, 45),
        at(13, 0),
    ]
};

/// The state of the fields.
#[derive(Clone, Copy)]
struct Editing {
    said: Said,
    draft: RwSignal<DateDraft>,
    fault: RwSignal<Option<DateFault>>,
}

/// The fields.
pub fn fields(said: Said) -> AnyView {
    let this =
        Editing { said, draft: RwSignal::new(DateDraft::default()), fault: RwSignal::new(None) };
    // What comes from elsewhere (the quick field, a rule) is shown in parts.
    Effect::new(move |_| {
        let value = match said.form() {
            Some(Form::Date(date)) => Some(date),
            _ => None,
        };
        let is_same = this.draft.with_untracked(|draft| draft.made().ok()) == value;
        if !is_same && !said.is_unfinished() {
            this.draft.set(value.as_ref().map(DateDraft::of).unwrap_or_default());
            this.fault.set(None);
        }
    });
    let ends = Memo::new(move |_| this.draft.with(|draft| draft.stretch.ends()));
    let backward = Signal::derive(move || {
        (this.fault.get() == Some(DateFault::Backward)).then(|| words().backward.to_owned())
    });
    view! {
        <div class="value-editor">
            {move || ends.get().iter().map(|end| {
                let is_one = ends.get().len() == 1;
                point(this, *end, (!is_one).then_some(*end))
            }).collect_view()}
            {alone(backward)}
            <p class="hint">{move || this.draft.with(day_words)}</p>
            <div class="value-row">{modifier(this)} {stretch(this)}</div>
        </div>
    }
    .into_any()
}

impl Editing {
    /// Changes the draft, and what it makes if it makes something.
    fn change(self, how: impl FnOnce(&mut DateDraft)) {
        self.draft.update(how);
        if self.draft.with_untracked(DateDraft::is_blank) {
            self.fault.set(None);
            self.said.put(None);
            return;
        }
        let made = self.draft.with_untracked(DateDraft::made);
        self.fault.set(made.err());
        match made {
            Ok(date) => self.said.put(Some(Form::Date(date))),
            Err(_) => self.said.leave_unfinished(),
        }
    }

    fn field_fault(self, end: End, field: DateField) -> Fault {
        Signal::derive(move || match self.fault.get() {
            Some(DateFault::Point(at, PointFault::Missing(missing)))
                if at == end && missing == field =>
            {
                Some((words().date_missing)(field).to_owned())
            }
            Some(DateFault::Point(at, PointFault::Wrong(wrong))) if at == end && wrong == field => {
                Some((words().date_wrong)(field).to_owned())
            }
            _ => None,
        })
    }
}

fn stretch(this: Editing) -> AnyView {
    let at = Signal::derive(move || {
        let stretch = this.draft.with(|draft| draft.stretch);
        Stretch::ALL.iter().position(|each| *each == stretch)
    });
    choice(Choice {
        label: || words().stretch_label,
        offered: || Stretch::ALL.map(words().stretch).to_vec(),
        at,
        pick: Callback::new(move |at: usize| {
            if let Some(stretch) = Stretch::ALL.get(at) {
                this.change(|draft| draft.stretch_to(*stretch));
            }
        }),
        fault: no_fault(),
        class: "",
    })
}

fn modifier(this: Editing) -> AnyView {
    let at = Signal::derive(move || {
        let modifier = this.draft.with(|draft| draft.modifier);
        MODIFIERS.iter().position(|each| *each == modifier)
    });
    choice(Choice {
        label: || words().modifier_label,
        offered: || MODIFIERS.map(words().modifier).to_vec(),
        at,
        pick: Callback::new(move |at: usize| {
            if let Some(modifier) = MODIFIERS.get(at) {
                this.change(|draft| draft.modifier = *modifier);
            }
        }),
        fault: no_fault(),
        class: "",
    })
}

/// The fields of one point; of one of two ends, under its name.
fn point(this: Editing, end: End, named: Option<End>) -> AnyView {
    let precision = Memo::new(move |_| this.draft.with(|draft| draft.end(end).precision));
    let fields = move || {
        let needed = precision.get().fields().iter();
        needed.map(|field| one(this, end, *field)).collect_view()
    };
    let at =
        Signal::derive(move || Precision::ALL.iter().position(|each| *each == precision.get()));
    let how_fine = choice(Choice {
        label: || words().precision_label,
        offered: || Precision::ALL.map(words().precision).to_vec(),
        at,
        pick: Callback::new(move |at: usize| {
            if let Some(precision) = Precision::ALL.get(at) {
                this.change(|draft| draft.end_mut(end).set_precision(*precision));
            }
        }),
        fault: no_fault(),
        class: "",
    });
    match named {
        None => view! { <div class="value-row">{how_fine} {fields}</div> }.into_any(),
        Some(end) => view! {
            <fieldset class="value-end">
                <legend>{move || (words().end)(end)}</legend>
                <div class="value-row">{how_fine} {fields}</div>
            </fieldset>
        }
        .into_any(),
    }
}

/// One field of a point.
fn one(this: Editing, end: End, field: DateField) -> AnyView {
    let fault = this.field_fault(end, field);
    let typed = |get: fn(&mut PointDraft) -> &mut String,
                 label: Word,
                 class: &'static str,
                 placeholder: &'static str| {
        input(Input {
            label,
            typed: Signal::derive(move || {
                this.draft.with(|draft| get(&mut draft.end(end).clone()).clone())
            }),
            on_input: Callback::new(move |typed: String| {
                this.change(|draft| *get(draft.end_mut(end)) = typed);
            }),
            fault,
            class,
            placeholder,
            list: None,
        })
    };
    let chosen = |label: Word,
                  offered: fn() -> Vec<&'static str>,
                  get: fn(&PointDraft) -> Option<usize>,
                  set: fn(&mut PointDraft, usize)| {
        choice(Choice {
            label,
            offered,
            at: Signal::derive(move || this.draft.with(|draft| get(draft.end(end)))),
            pick: Callback::new(move |at: usize| this.change(|draft| set(draft.end_mut(end), at))),
            fault,
            class: "",
        })
    };
    match field {
        DateField::Year => typed(|point| &mut point.year, || words().year, "narrow", "2023"),
        DateField::Week => typed(|point| &mut point.week, || words().week, "narrow", "18"),
        DateField::Day => typed(|point| &mut point.day, || words().day, "narrow", "3"),
        DateField::Time => typed(|point| &mut point.time, || words().time, "narrow", "07:56"),
        DateField::Half => chosen(
            || words().half_label,
            || words().halves.to_vec(),
            |point| point.half.map(|half| usize::from(half.max(1)) - 1),
            |point, at| point.half = Some(at as u8 + 1),
        ),
        DateField::Quarter => chosen(
            || words().quarter_label,
            || words().quarters.to_vec(),
            |point| point.quarter.map(|quarter| usize::from(quarter.max(1)) - 1),
            |point, at| point.quarter = Some(at as u8 + 1),
        ),
        DateField::Month => chosen(
            || words().month_label,
            || read().months.to_vec(),
            |point| point.month.map(|month| usize::from(month.max(1)) - 1),
            |point, at| point.month = Some(at as u8 + 1),
        ),
        DateField::Season => chosen(
            || words().season_label,
            || words().seasons.to_vec(),
            |point| SEASONS.iter().position(|each| Some(*each) == point.season),
            |point, at| point.season = SEASONS.get(at).copied(),
        ),
        DateField::Part => chosen(
            || words().part_label,
            || words().parts.to_vec(),
            |point| PARTS.iter().position(|each| Some(*each) == point.part),
            |point, at| point.part = PARTS.get(at).copied(),
        ),
        DateField::Zone => zone(this, end),
    }
}

/// Where the clock stands that the article goes by.
fn zone(this: Editing, end: End) -> AnyView {
    let now = Memo::new(move |_| this.draft.with(|draft| draft.end(end).offset));
    // One that is not among them is offered all the same, as long as it is chosen.
    let other = move || now.get().filter(|offset| !ZONES.contains(&Some(*offset)));
    let options = move || {
        let all = ZONES.into_iter().chain(other().map(Some)).enumerate();
        let option = |(place, zone): (usize, Option<i16>)| {
            view! {
                <option value=place.to_string() prop:selected=move || now.get() == zone>
                    {zone_words(zone)}
                </option>
            }
        };
        all.map(option).collect_view()
    };
    view! {
        <div class="value-field">
            <label class="labelled">
                <span>{move || words().zone_label}</span>
                <select
                    class="field"
                    on:change=move |event| {
                        let at = event_target_value(&event).parse::<usize>().unwrap_or_default();
                        let zone = ZONES.get(at).copied().unwrap_or_else(|| now.get_untracked());
                        this.change(|draft| draft.end_mut(end).offset = zone);
                    }
                >
                    {options}
                </select>
            </label>
        </div>
    }
    .into_any()
}

fn zone_words(zone: Option<i16>) -> String {
    let Some(offset) = zone else { return words().no_zone.to_owned() };
    let (sign, size) = (if offset < 0 { '−' } else { '+' }, offset.unsigned_abs());
    let clock = format!("UTC{sign}{:02}:{:02}", size / 60, size % 60);
    match offset {
        0 => "UTC".to_owned(),
        420 => format!("WIB ({clock})"),
        480 => format!("WITA ({clock})"),
        540 => format!("WIT ({clock})"),
        _ => clock,
    }
}

/// The day of the week, as long as the date is a day: a slip shows.
fn day_words(draft: &DateDraft) -> Option<String> {
    let day = |point: Point| -> Option<Date> {
        matches!(point, Point::Day(_) | Point::Minute(..) | Point::Part(..))
            .then(|| point.first_day())?
    };
    let ends = draft.stretch.ends().iter();
    let days = ends.filter_map(|end| day(draft.end(*end).made().ok()?));
    let named: Vec<&str> = days.map(|day| day.weekday().name(language())).collect();
    (!named.is_empty()).then(|| named.join(" – "))
}
