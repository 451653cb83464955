//! The reviews of a claim: what a person concludes, until when it is a draft, and what stands against
//! calling it final.

use super::board::Board;
use super::doing::Doing;
use super::gate::{Gate, Whys};
use super::parts::{Offered, Pick, Text, button};
use crate::case::{
    Case, Command, Core, Correction, Gap, Id, Problem, Review, ReviewFields, ReviewStatus, Scale,
    Verdict,
};
use crate::compare::gate;
use crate::store::{DraftKey, DraftOf};
use crate::ui::dialogs::say_with_undo;
use crate::ui::drafts::{Drafted, acts, note as draft_note};
use crate::ui::session::Topic;
use crate::ui::words::claim_panel::panel;
use crate::ui::words::drafts::drafts;
use crate::ui::words::judging::judging;
use crate::ui::words::language;
use leptos::{ev, prelude::*};
use std::sync::Arc;

/// Stands for the verdict as it was, which no label can be: labels have no control characters.
const KEPT: &str = "\u{1}";

/// The reviews of a claim.
#[component]
pub fn Reviews(
    /// Which one.
    claim: Id,
) -> impl IntoView {
    let board = Board::get();
    let doing = RwSignal::new(left_open(board, claim));
    let all = move || {
        board.comparing.track_claim(claim);
        board.session.track(Topic::Header); // what its scale calls a verdict
        let found = board.session.read(|case| {
            let all = case.reviews().values().filter(|review| review.claim == claim);
            all.cloned().collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    };
    view! {
        <section class="claim-part">
            <h3>{move || judging().review}</h3>
            <ul role="list" class="claim-list" aria-label=move || judging().review>
                {move || all().into_iter().map(|review| {
                    let id = review.id;
                    match doing.get() {
                        Doing::Edit(edited) if edited == id => {
                            view! { <li><Form claim doing old=review/></li> }.into_any()
                        }
                        now => view! {
                            <li class="review">
                                {shown(board, doing, &review)}
                                {(now == Doing::Finish(id)).then(|| view! { <Gate review doing/> })}
                            </li>
                        }
                        .into_any(),
                    }
                }).collect_view()}
            </ul>
            {move || match doing.get() {
                Doing::Begin => view! { <Form claim doing/> }.into_any(),
                Doing::Nothing => view! {
                    <div class="acts">
                        {button(|| judging().begin, move || doing.set(Doing::Begin))}
                        {super::scales::opener(board)}
                    </div>
                }
                .into_any(),
                Doing::Edit(_) | Doing::Finish(_) => ().into_any(),
            }}
        </section>
    }
    .into_any()
}

/// What was being done when something was left unsaved.
fn left_open(board: Board, claim: Id) -> Doing {
    if board.has_draft(DraftOf::NewReview, claim) {
        return Doing::Begin;
    }
    let all = board.session.read(|case| {
        let all = case.reviews().values().filter(|review| review.claim == claim);
        all.map(|review| review.id).collect::<Vec<_>>()
    });
    let found = all.unwrap_or_default().into_iter().find_map(|id| {
        if board.has_draft(DraftOf::Review, id) {
            Some(Doing::Edit(id))
        } else {
            board.has_draft(DraftOf::Finish, id).then_some(Doing::Finish(id))
        }
    });
    found.unwrap_or(Doing::Nothing)
}

/// What a verdict is called.
fn verdict_words(case: &Case, verdict: &Verdict) -> String {
    case.header().vocabulary.verdict_words(verdict, language())
}

/// Why each problem that still stands was put up with.
fn put_up_with(board: Board, review: &Review) -> Vec<(Problem, String)> {
    let standing = board.comparing.read(|case, compared| {
        let all = gate(case, compared, review.claim, Some(review)).into_iter();
        all.filter_map(|one| Some((one.problem, one.overridden?))).collect()
    });
    standing.unwrap_or_default()
}

fn shown(board: Board, doing: RwSignal<Doing>, review: &Arc<Review>) -> AnyView {
    let id = review.id;
    let words = |verdict: &Verdict| {
        board.session.read(|case| verdict_words(case, verdict)).unwrap_or_default()
    };
    let is_draft = review.status == ReviewStatus::Draft;
    let has_draft = board.has_draft(DraftOf::Review, id);
    let against = if is_draft { Vec::new() } else { unanswered(board, review) };
    let by = (!review.reviewer.is_empty()).then(|| review.reviewer.clone());
    let facts: Vec<String> =
        std::iter::once((judging().status)(review.status).to_owned()).chain(by).collect();
    let delete = move || {
        if board.run(Command::DeleteReview(id)).is_some() {
            let said = untrack(|| judging().review_deleted.to_owned());
            say_with_undo(board.session, board.messages, said, 1);
        }
    };
    let gap = |gap: &Gap| {
        let closed = (!gap.closed.is_empty()).then(|| format!(" → {}", gap.closed));
        view! { <li>{gap.what.clone()}{closed}</li> }
    };
    let before = |correction: &Correction| {
        let day: String = correction.time.to_string().chars().take(10).collect();
        let told = (judging().before)(&words(&correction.verdict), &day, &correction.reason);
        view! { <li>{told}</li> }
    };
    view! {
        <p class="verdict">{words(&review.verdict)}</p>
        <p class="said-how">{facts.join(" · ")}</p>
        {(!review.justification.is_empty()).then(|| view! { <p>{review.justification.clone()}</p> })}
        {(!review.gaps.is_empty()).then(|| view! {
            <p class="said-how">{judging().gaps}</p>
            <ul>{review.gaps.iter().map(gap).collect_view()}</ul>
        })}
        {put_up_with(board, review).into_iter().map(|(problem, reason)| view! {
            <p class="said-how">{(judging().problem)(problem)} " → " {reason}</p>
        }).collect_view()}
        {(!review.corrections.is_empty()).then(|| view! {
            <p class="said-how">{judging().corrections}</p>
            <ul>{review.corrections.iter().map(before).collect_view()}</ul>
        })}
        {(!against.is_empty()).then(|| view! {
            <p class="fault-words">{judging().against}</p>
            <ul>{against.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
        })}
        {has_draft.then(|| view! { <p class="draft-note">{drafts().tag}</p> })}
        <div class="acts">
            {if is_draft {
                view! {
                    {button(|| panel().edit, move || doing.set(Doing::Edit(id)))}
                    {button(|| judging().finish, move || doing.set(Doing::Finish(id)))}
                }
                .into_any()
            } else {
                button(|| judging().correct, move || doing.set(Doing::Edit(id)))
            }}
            {button(|| panel().remove, delete)}
        </div>
    }
    .into_any()
}

/// What stands against a verdict that is final, and was answered by nobody: the case has changed since.
fn unanswered(board: Board, review: &Review) -> Vec<String> {
    let language = language();
    let found = board.comparing.read(|case, compared| {
        let all = gate(case, compared, review.claim, Some(review));
        let open = all.into_iter().filter(|obstacle| obstacle.overridden.is_none());
        open.map(|obstacle| obstacle.words(language)).collect()
    });
    found.unwrap_or_default()
}

#[component]
fn Form(
    claim: Id,
    doing: RwSignal<Doing>,
    #[prop(optional)] old: Option<Arc<Review>>,
) -> impl IntoView {
    let board = Board::get();
    let is_final = old.as_ref().is_some_and(|old| old.status != ReviewStatus::Draft);
    let start = old.as_ref().map(|old| old.verdict.clone()).unwrap_or_default();
    let scale = scale_of(board, &start);
    let at = scale.ratings.iter().find(|r| {
        if start.rating.is_empty() { r.core == start.core } else { r.label == start.rating }
    });
    let is_there = start.scale.is_empty() || start.scale == scale.id;
    let at = at.filter(|_| is_there).map(|rating| rating.label.clone());
    // A verdict whose scale or label is gone can stay what it is.
    let kept = (at.is_none() && start.core != Core::Pending).then(|| start.clone());
    let none = if kept.is_some() { KEPT.to_owned() } else { String::new() };
    let picked = RwSignal::new(at.unwrap_or(none));
    let justification =
        RwSignal::new(old.as_ref().map(|old| old.justification.clone()).unwrap_or_default());
    let reviewer = old.as_ref().map(|old| old.reviewer.clone());
    let reviewer = RwSignal::new(reviewer.unwrap_or_else(|| board.session.person()));
    let gaps = RwSignal::new(old.as_ref().map(|old| written(&old.gaps)).unwrap_or_default());
    let reason = RwSignal::new(String::new());
    let id = old.as_ref().map(|old| old.id);
    let offered = {
        let (scale, kept) = (scale.clone(), kept.clone());
        Signal::derive(move || ratings(board, &scale, kept.as_ref()))
    };
    let key = match id {
        Some(review) => DraftKey { of: DraftOf::Review, about: review },
        None => DraftKey { of: DraftOf::NewReview, about: claim },
    };
    let whys = Whys::of(old.as_ref().map_or(&[], |old| &old.overrides));
    let mut fields = vec![
        ("verdict", picked),
        ("justification", justification),
        ("gaps", gaps),
        ("reviewer", reviewer),
        ("reason", reason),
    ];
    fields.extend(whys.named());
    let drafted = Drafted::of_signals(key, fields);
    let verdict = move || {
        let picked = picked.get();
        if picked == KEPT {
            return start.clone();
        }
        let rating = scale.ratings.iter().find(|rating| rating.label == picked);
        rating.map_or_else(Verdict::default, |rating| Verdict {
            scale: scale.id.clone(),
            rating: rating.label.clone(),
            core: rating.core,
        })
    };
    let verdict = Signal::derive(verdict);
    // What is corrected stays final: it passes the gate anew.
    let final_one = old.clone().filter(|_| is_final);
    let obstacles = Memo::new(move |_| {
        let Some(old) = final_one.as_deref() else { return Vec::new() };
        board.comparing.track_claim(claim);
        let new = Review { verdict: verdict.get(), gaps: read(&gaps.get()), ..old.clone() };
        let language = language();
        let found = board.comparing.read(|case, compared| {
            let all = gate(case, compared, claim, Some(&new));
            all.iter().map(|one| (one.problem, one.words(language))).collect::<Vec<_>>()
        });
        found.unwrap_or_default()
    });
    let overrides = move || obstacles.with(|all| whys.given(all));
    let blocked = Signal::derive(move || {
        is_final
            && (reason.with(|reason| reason.trim().is_empty())
                || overrides().len() < obstacles.with(Vec::len))
    });
    let tried = RwSignal::new(false);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if blocked.get_untracked() {
            tried.set(true);
            return;
        }
        let fields = ReviewFields {
            verdict: verdict.get_untracked(),
            justification: justification.get_untracked().trim().to_owned(),
            gaps: read(&gaps.get_untracked()),
            reviewer: reviewer.get_untracked().trim().to_owned(),
        };
        let reason = reason.get_untracked().trim().to_owned();
        let done = board.run(match id {
            None => Command::AddReview { claim, fields },
            Some(review) if is_final => {
                let overrides = untrack(overrides);
                Command::CorrectReview { review, fields, reason, overrides }
            }
            Some(review) => Command::EditReview { review, fields },
        });
        if done.is_some() {
            drafted.saved();
            doing.set(Doing::Nothing);
        }
    };
    let closed = Callback::new(move |()| doing.set(Doing::Nothing));
    let reopen = Arc::new(move || {
        let _ = doing.try_set(id.map_or(Doing::Begin, Doing::Edit));
    });
    view! {
        <form class="form claim-form" on:submit=on_submit>
            {draft_note(drafted)}
            <Pick
                label=|| judging().verdict
                offered
                picked=picked.into()
                on_pick=Callback::new(move |now| picked.set(now))
            />
            <Text label=|| judging().justification text=justification lines=4/>
            <Text label=|| judging().gaps text=gaps lines=2/>
            <p class="hint">{move || judging().gaps_hint}</p>
            <Text label=|| judging().reviewer text=reviewer/>
            {is_final.then(|| view! { <Text label=|| judging().reason text=reason lines=2/> })}
            {move || obstacles.with(|all| !all.is_empty()).then(|| view! { <p>{judging().gate}</p> })}
            {move || whys.fields(obstacles.get())}
            {move || (tried.get() && blocked.get()).then(|| view! {
                <p class="fault-words" role="alert">{judging().needs_reasons}</p>
            })}
            {acts(drafted, closed, reopen)}
        </form>
    }
    .into_any()
}

/// The scale in which a verdict is given: that in which it was, else that of the case.
fn scale_of(board: Board, verdict: &Verdict) -> Scale {
    let found = board.session.read(|case| {
        let vocabulary = &case.header().vocabulary;
        let own = vocabulary.all_scales().into_iter().find(|scale| scale.id == verdict.scale);
        own.unwrap_or_else(|| vocabulary.current())
    });
    found.unwrap_or_else(|| crate::case::Vocabulary::default().current())
}

fn ratings(board: Board, scale: &Scale, kept: Option<&Verdict>) -> Offered {
    let language = language();
    let words = |kept| board.session.read(|case| verdict_words(case, kept)).unwrap_or_default();
    let kept = kept.map(|kept| (KEPT.to_owned(), words(kept)));
    let ratings = scale.ratings.iter().map(|r| (r.label.clone(), r.words(language)));
    let none = std::iter::once((String::new(), judging().no_verdict.to_owned()));
    none.chain(kept).chain(ratings).collect()
}

/// Gaps as a person writes them: one a line, and how it was closed after an arrow.
fn written(gaps: &[Gap]) -> String {
    let line = |gap: &Gap| {
        if gap.is_open() { gap.what.clone() } else { format!("{} -> {}", gap.what, gap.closed) }
    };
    gaps.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read(lines: &str) -> Vec<Gap> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (what, closed) = line.split_once("->").unwrap_or((line, ""));
            Gap { what: what.trim().to_owned(), closed: closed.trim().to_owned() }
        })
        .collect()
}
