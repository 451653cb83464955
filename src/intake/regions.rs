//! Regions of a text that was edited before it became an article.

use crate::case::Region;
use crate::text::{CodePoint, Text};

/// Those of the `regions` of `before` whose words `now` still has in their place: before the first
/// change or after the last one. What was changed itself is said by nobody any more.
pub fn kept_regions(before: &Text, now: &Text, regions: &[Region]) -> Vec<Region> {
    let (old, new) = (before.as_str(), now.as_str());
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        u32::try_from(pairs.take_while(|(a, b)| a == b).count()).unwrap_or(u32::MAX)
    };
    let (old_end, new_end) = (before.end().0, now.end().0);
    let head = same(&mut old.chars().zip(new.chars()));
    let tail = same(&mut old.chars().rev().zip(new.chars().rev()));
    // What both have may not be counted twice: "aa" of "aaa".
    let tail = tail.min(old_end.min(new_end) - head.min(old_end.min(new_end)));
    let kept = regions.iter().filter_map(|region| {
        if region.end.0 <= head {
            return Some(region.clone());
        }
        if region.start.0 < old_end - tail {
            return None;
        }
        // Whatever stands in the tail is nearer to the end than the shorter text is long.
        let moved = |at: CodePoint| CodePoint(new_end - (old_end - at.0));
        Some(Region { start: moved(region.start), end: moved(region.end), ..region.clone() })
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::RegionKind;

    #[test]
    fn regions_outside_of_the_change_stay_with_their_words() {
        let before = Text::from("KOTA – Isi satu.\n\nBaca juga: x\n\nIsi dua.\n\n***");
        let region = |words: &str| {
            let start = before.as_str().find(words).expect("there");
            let start = before.as_str()[..start].chars().count() as u32;
            let end = start + words.chars().count() as u32;
            let (start, end) = (CodePoint(start), CodePoint(end));
            Region { start, end, kind: RegionKind::Other, by: String::new() }
        };
        let regions = [region("KOTA – "), region("Baca juga: x"), region("***")];
        for (now, kept) in [
            (
                "KOTA – Isi satu.\n\nBaca juga: x\n\nIsi dua.\n\n***",
                &["KOTA – ", "Baca juga: x", "***"][..],
            ),
            (
                "KOTA – Isi 1.\n\nBaca juga: x\n\nIsi dua.\n\n***",
                &["KOTA – ", "Baca juga: x", "***"],
            ),
            ("KOTA – Isi satu.\n\nIsi dua.\n\n***", &["KOTA – ", "***"]),
            ("KOTA – Isi satu.\n\nBaca jua: x\n\nIsi dua.\n\n***", &["KOTA – ", "***"]),
            ("Isi satu.\n\nBaca juga: x\n\nIsi dua.\n\n***", &["Baca juga: x", "***"]),
            ("KOTA – Isi satu.", &["KOTA – "]),
            ("***", &["***"]),
            ("Lain.", &[]),
            ("", &[]),
        ] {
            let now = Text::from(now);
            let found = kept_regions(&before, &now, &regions);
            let words: Vec<&str> = found.iter().map(|region| now.slice(region.extent())).collect();
            assert_eq!(words, kept, "{now:?}");
        }
    }
}
