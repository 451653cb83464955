//! All that can be done by key.

use super::Chord;

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident, $slug:literal, $group:ident, [$($chord:literal),*];)*) => {
        /// Something that can be done by key, or from the list of commands.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// All of them, in the order in which they are listed.
            pub const ALL: [Action; [$(Action::$name),*].len()] = [$(Action::$name),*];

            /// Its name in files.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Action::$name => $slug,)*
                }
            }

            /// What it belongs with.
            pub fn group(self) -> Group {
                match self {
                    $(Action::$name => Group::$group,)*
                }
            }

            /// Its keys, unless a person changed them.
            pub fn default_chords(self) -> Vec<Chord> {
                let chords: &[&str] = match self {
                    $(Action::$name => &[$($chord),*],)*
                };
                chords.iter().filter_map(|chord| Chord::parse(chord)).collect()
            }
        }
    };
}

actions! {
    /// Mark the selected words as a claim.
    MarkClaim, "mark_claim", Mark, ["c"];
    /// Mark the selected words as a source.
    MarkSource, "mark_source", Mark, ["s"];
    /// Highlight the selected words.
    Highlight, "highlight", Mark, ["h"];
    /// Note something about the selected words.
    Note, "note", Mark, ["n"];
    /// Open the active mark.
    OpenMark, "open_mark", Mark, ["Enter"];
    /// Delete the active mark.
    DeleteMark, "delete_mark", Mark, ["Delete"];
    /// Go to the next mark.
    NextMark, "next_mark", Move, ["]"];
    /// Go to the mark before.
    PreviousMark, "previous_mark", Move, ["["];
    /// Go to the next mention of the claim, in whatever article.
    NextMention, "next_mention", Move, ["j"];
    /// Go to the mention before.
    PreviousMention, "previous_mention", Move, ["k"];
    /// Go to the next article.
    NextArticle, "next_article", Move, ["."];
    /// Go to the article before.
    PreviousArticle, "previous_article", Move, [","];
    /// Go to the next sentences that tell the same.
    NextAlike, "next_alike", Move, ["Shift+J"];
    /// Go to those before.
    PreviousAlike, "previous_alike", Move, ["Shift+K"];
    /// Go to the next suggestion.
    NextSuggestion, "next_suggestion", Move, ["d"];
    /// Go to the suggestion before.
    PreviousSuggestion, "previous_suggestion", Move, ["Shift+D"];
    /// Search the articles and marks.
    Search, "search", Move, ["/"];
    /// Say that the selected words are page furniture, or that they are the article.
    TurnFurniture, "turn_furniture", Mark, ["-"];
    /// Say that an article was searched for a claim and is silent, or take that back.
    MarkSilent, "mark_silent", Mark, ["x"];
    /// Take a suggestion over.
    AcceptSuggestion, "accept_suggestion", Mark, ["t"];
    /// Put a suggestion right, and take it over.
    ChangeSuggestion, "change_suggestion", Mark, ["v"];
    /// Reject a suggestion.
    RejectSuggestion, "reject_suggestion", Mark, ["r"];
    /// Move the start of the active mark back by a character.
    StartBackChar, "start_back_char", Bounds, ["q"];
    /// Move it on by a character.
    StartOnChar, "start_on_char", Bounds, ["w"];
    /// Move it back by a word.
    StartBackWord, "start_back_word", Bounds, ["Shift+Q"];
    /// Move it on by a word.
    StartOnWord, "start_on_word", Bounds, ["Shift+W"];
    /// Move it back by a sentence.
    StartBackSentence, "start_back_sentence", Bounds, ["Alt+Q"];
    /// Move it on by a sentence.
    StartOnSentence, "start_on_sentence", Bounds, ["Alt+W"];
    /// Move the end of the active mark back by a character.
    EndBackChar, "end_back_char", Bounds, ["o"];
    /// Move it on by a character.
    EndOnChar, "end_on_char", Bounds, ["p"];
    /// Move it back by a word.
    EndBackWord, "end_back_word", Bounds, ["Shift+O"];
    /// Move it on by a word.
    EndOnWord, "end_on_word", Bounds, ["Shift+P"];
    /// Move it back by a sentence.
    EndBackSentence, "end_back_sentence", Bounds, ["Alt+O"];
    /// Move it on by a sentence.
    EndOnSentence, "end_on_sentence", Bounds, ["Alt+P"];
    /// Show or hide the panel of marks.
    ToggleMarks, "toggle_marks", Show, ["m"];
    /// Bring a claim that is chosen into sight in all columns, or do not.
    LinkColumns, "link_columns", Show, ["i"];
    /// Show or hide the sentences that tell the same.
    ToggleAlike, "toggle_alike", Show, ["b"];
    /// Show or hide the suggestions.
    ToggleSuggestions, "toggle_suggestions", Show, ["u"];
    /// Show or fold away page furniture.
    UnfoldFurniture, "unfold_furniture", Show, ["f"];
    /// Copy the selected or marked words with their source.
    CopyQuotation, "copy_quotation", Take, ["y"];
    /// Copy a link to the active mark.
    CopyLink, "copy_link", Take, ["l"];
    /// Add an article.
    AddArticle, "add_article", Take, ["a"];
    /// Import a file.
    Import, "import", Take, [];
    /// Export the case.
    Export, "export", Take, ["e"];
    /// Undo the latest act.
    Undo, "undo", Whole, ["Ctrl+Z"];
    /// Do it again.
    Redo, "redo", Whole, ["Ctrl+Shift+Z", "Ctrl+Y"];
    /// List all commands.
    Commands, "commands", Whole, ["Ctrl+K"];
    /// List all shortcuts.
    Shortcuts, "shortcuts", Whole, ["?"];
    /// Change the settings.
    Settings, "settings", Whole, [];
    /// Go to the desk.
    GoDesk, "go_desk", Whole, ["g"];
}

/// Actions that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Making, opening and deleting marks.
    Mark,
    /// Going from one thing to another.
    Move,
    /// Moving the bounds of a mark. The left hand's keys move its start, the right hand's its end.
    Bounds,
    /// What is seen.
    Show,
    /// What is brought in and taken away.
    Take,
    /// The whole app.
    Whole,
}

impl Group {
    /// In the order in which they are listed.
    pub const ALL: [Group; 6] =
        [Group::Mark, Group::Move, Group::Whole, Group::Take, Group::Bounds, Group::Show];
}

impl Action {
    /// The action of that name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.slug() == slug)
    }

    /// Whether it means something only while a case is open.
    pub fn needs_case(self) -> bool {
        !matches!(
            self,
            Action::Import
                | Action::Commands
                | Action::Shortcuts
                | Action::Settings
                | Action::GoDesk
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_found_by_its_name() {
        for action in Action::ALL {
            assert_eq!(Action::from_slug(action.slug()), Some(action));
        }
    }
}
