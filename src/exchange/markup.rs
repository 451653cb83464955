//! Words among markup.

/// Words as text, in content and in attributes alike; what HTML may not hold is left out.
pub(in crate::exchange) fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(character),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        assert_eq!(escape("<b a='\"'>&amp;\u{0}\n"), "&lt;b a=&#39;&quot;&#39;&gt;&amp;amp;\n");
    }
}
