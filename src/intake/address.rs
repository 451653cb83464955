//! What a web address says of the outlet.

use super::signs;

/// Puts an address right as people type it: a missing `https://` is added to what looks like a host
/// and a path. `None` if it is no web address; the empty address stays empty.
pub fn complete(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(String::new());
    }
    if domain(typed).is_some() {
        return Some(typed.to_owned());
    }
    let guessed = format!("https://{typed}");
    let bare = !typed.contains("//") && !typed.contains('@');
    (bare && domain(&guessed).is_some_and(|domain| domain.contains('.'))).then_some(guessed)
}

/// An address, if it is one of the pages of `origin` (`https://contoh.id`, as browsers write it).
pub fn within<'a>(address: &'a str, origin: &str) -> Option<&'a str> {
    let rest = address.strip_prefix(origin)?;
    let fits = rest.is_empty() || rest.starts_with(['/', '?', '#']);
    (fits && domain(address).is_some()).then_some(address)
}

/// The domain of an `http` or `https` address, in lower case, without `www.` and port.
pub fn domain(address: &str) -> Option<String> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://")?;
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        || address.contains(char::is_whitespace)
    {
        return None;
    }
    let host = rest.split(['/', '?', '#', '\\']).next()?;
    let host = host.rsplit('@').next()?;
    let host = match host.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => host,
    };
    let host = host.trim_end_matches('.').chars().map(signs::small).collect::<String>();
    let host = host.strip_prefix("www.").map(str::to_owned).unwrap_or(host);
    let fits = !host.is_empty()
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        });
    fits.then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_give_their_domain() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(domain(address).as_deref(), expected, "{address}");
        };
        check("https://www.RMOL.id/read/2023?x#y", Some("rmol.id"));
        check("http://user:pass@kompas.com:8080", Some("kompas.com"));
        check("https://dunia.rmol.id", Some("dunia.rmol.id"));
        check("https://contoh.com\\@jahat.com/", Some("contoh.com"));
        check("ftp://a.com", None);
        check("javascript:alert(1)", None);
        check("https://", None);
        check("https://a b.com", None);
        check("rmol.id", None);
    }

    #[test]
    fn a_missing_scheme_is_added_and_nonsense_is_none() {
        assert_eq!(complete(" rmol.id/read ").as_deref(), Some("https://rmol.id/read"));
        assert_eq!(complete("").as_deref(), Some(""));
        assert_eq!(complete("kemarin"), None);
        assert_eq!(complete("javascript:alert(1)"), None);
        assert_eq!(complete("ftp://a.com"), None);
    }

    #[test]
    fn a_page_belongs_to_its_origin() {
        let origin = "https://contoh.id";
        for (address, belongs) in [
            ("https://contoh.id/a?b#c", true),
            ("https://contoh.id", true),
            ("https://contoh.id.example/a", false),
            ("https://contoh.id:8443/a", false),
            ("https://contoh.id@example.org/", false),
            ("http://contoh.id/a", false),
            ("https://contoh.id/a b", false),
            ("javascript:alert(1)", false),
            ("", false),
        ] {
            assert_eq!(within(address, origin).is_some(), belongs, "{address}");
        }
        assert_eq!(within("", ""), None);
    }
}
