//! Web addresses in records: anything can stand there, and not all of it can be followed.

/// Whether it is an `http` or `https` address that a page may link to: what a file says may be anything.
pub fn is_web_address(words: &str) -> bool {
    let address = words.trim();
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let is_clean = !address.contains(|c: char| c.is_whitespace() || c.is_control());
    let is_known = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    is_clean && is_known && !rest.is_empty()
}

#[test]
fn only_web_addresses_can_be_followed() {
    for address in ["https://rmol.id/a?b=1", " HTTP://a.id ", "https://web.archive.org/web/1/x"] {
        assert!(is_web_address(address), "{address}");
    }
    for words in
        ["", "javascript:alert(1)", "not an address", "https://", "ftp://a.id", "https://a b"]
    {
        assert!(!is_web_address(words), "{words}");
    }
}
