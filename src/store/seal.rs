//! The envelope of every stored value: version of the format, how it is written, checksum, content.
//!
//! Invariants: a value that was cut, altered, or moved to another name is noticed; every value is
//! valid Unicode without surrogates; the envelope itself stays the same in all versions, so that an
//! older program can tell a newer value from a damaged one.
//!
//! `1j0123456789abcdef:{…}`: version 1, `j` as it is (`z` deflated, `p` the number of pieces that
//! hold it), FNV-1a of name, version, way and content.

use std::borrow::Cow;

/// The version of the format that this program writes.
pub(super) const VERSION: u32 = 1;
/// The level of deflate: 45 to 75 MB/s here, and within four per cent of the best.
const LEVEL: u8 = 3;
/// The most that one value may hold when it is inflated.
const LIMIT: usize = 256 << 20;
/// The first of the 32,768 characters that packed bytes are written in (U+0020 to U+801F: all of
/// them one UTF-16 unit, none a surrogate or a noncharacter).
const BASE: u16 = 0x20;

/// How the content of a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As it is.
    Plain,
    /// Deflated, 15 bits in each UTF-16 unit.
    Packed,
    /// In pieces, under names of their own; this is their number.
    Pieces,
}

/// What a sound value holds.
#[derive(Debug, PartialEq)]
pub(super) struct Opened<'a> {
    /// The version of the format that wrote it.
    pub version: u32,
    /// How it was written.
    pub form: Form,
    /// The content.
    pub body: Cow<'a, str>,
}

/// The value was cut or altered, or stands under another's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Damaged;

/// The value that holds `body` under `key`.
pub(super) fn seal(key: &str, form: Form, body: &str) -> String {
    seal_as(VERSION, key, form, body)
}

pub(super) fn seal_as(version: u32, key: &str, form: Form, body: &str) -> String {
    let letter = match form {
        Form::Plain => 'j',
        Form::Packed => 'z',
        Form::Pieces => 'p',
    };
    let packed;
    let content = if form == Form::Packed {
        packed = pack(body);
        &packed
    } else {
        body
    };
    let way = format!("{version}{letter}");
    format!("{way}{:016x}:{content}", checksum(key, &way, content))
}

/// What `value`, found under `key`, holds.
pub(super) fn unseal<'a>(key: &str, value: &'a str) -> Result<Opened<'a>, Damaged> {
    let (version, form, content) = check(key, value)?;
    let body = match form {
        Form::Packed => match unpack(content) {
            Some(body) => Cow::Owned(body),
            None if version > VERSION => Cow::Borrowed(content),
            None => return Err(Damaged),
        },
        Form::Plain | Form::Pieces => Cow::Borrowed(content),
    };
    Ok(Opened { version, form, body })
}

/// How `value` is written, if it is sound: quicker than to [`unseal`] it.
pub(super) fn form(key: &str, value: &str) -> Result<Form, Damaged> {
    check(key, value).map(|(_, form, _)| form)
}

/// What can still be read of a damaged value.
pub(super) fn legible(value: &str) -> Cow<'_, str> {
    match value.split_once(':') {
        Some((envelope, content))
            if envelope.trim_end_matches(|c| char::is_ascii_hexdigit(&c)).ends_with('z') =>
        {
            unpack(content).unwrap_or_default().into()
        }
        _ => value.into(),
    }
}

/// Whether a newer version wrote `value`. Damage is no version.
pub(super) fn is_newer(key: &str, value: &str) -> bool {
    check(key, value).is_ok_and(|(version, ..)| version > VERSION)
}

fn check<'a>(key: &str, value: &'a str) -> Result<(u32, Form, &'a str), Damaged> {
    let (envelope, content) = value.split_once(':').ok_or(Damaged)?;
    let split = envelope.len().checked_sub(16).ok_or(Damaged)?;
    let (way, sum) = envelope.split_at_checked(split).ok_or(Damaged)?;
    if sum != format!("{:016x}", checksum(key, way, content)) {
        return Err(Damaged);
    }
    let letter = way.chars().next_back().ok_or(Damaged)?;
    let version: u32 = way[..way.len() - letter.len_utf8()].parse().map_err(|_| Damaged)?;
    let form = match letter {
        'j' => Form::Plain,
        'z' => Form::Packed,
        'p' => Form::Pieces,
        // A newer version may have other ways to write.
        _ if version > VERSION => Form::Plain,
        _ => return Err(Damaged),
    };
    Ok((version, form, content))
}

/// FNV-1a, 64 bits: notices every change of a single byte.
pub(super) fn fnv(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

/// What [`fnv`] begins with.
pub(super) const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

fn checksum(key: &str, way: &str, content: &str) -> u64 {
    [key, "\0", way, "\0", content].iter().fold(FNV_START, |hash, part| fnv(hash, part.as_bytes()))
}

fn pack(body: &str) -> String {
    let bytes = miniz_oxide::deflate::compress_to_vec(body.as_bytes(), LEVEL);
    let mut out = String::with_capacity(bytes.len() * 8 / 5 + 3);
    let (mut buffer, mut bits) = (0u32, 0u32);
    let mut push = |unit: u32| {
        // 15 bits and 0x20 never reach the surrogates.
        out.extend(char::from_u32(unit + u32::from(BASE)));
    };
    for byte in bytes {
        buffer = buffer << 8 | u32::from(byte);
        bits += 8;
        if bits >= 15 {
            bits -= 15;
            push(buffer >> bits & 0x7fff);
            buffer &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        push(buffer << (15 - bits) & 0x7fff);
    }
    out
}

fn unpack(content: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(content.len());
    let (mut buffer, mut bits) = (0u32, 0u32);
    for unit in content.chars() {
        let unit = u32::from(unit).checked_sub(u32::from(BASE)).filter(|unit| *unit <= 0x7fff)?;
        buffer = buffer << 15 | unit;
        bits += 15;
        while bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
            buffer &= (1 << bits) - 1;
        }
    }
    // At most one byte of padding follows the stream, which knows its own end.
    let body = miniz_oxide::inflate::decompress_to_vec_with_limit(&bytes, LIMIT).ok()?;
    String::from_utf8(body).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_sealed_is_opened(body in any::<String>(), repeat in 1usize..40, form in 0..3) {
            let form = [Form::Plain, Form::Packed, Form::Pieces][form as usize];
            let body = body.repeat(repeat);
            let value = seal("telisik/1/settings", form, &body);
            let opened = unseal("telisik/1/settings", &value).unwrap();
            prop_assert_eq!(opened, Opened { version: 1, form, body: Cow::Borrowed(&body) });
            let units: Vec<u16> = value.encode_utf16().collect();
            prop_assert_eq!(String::from_utf16(&units).unwrap(), value);
        }

        #[test]
        fn any_cut_or_altered_value_is_noticed(body in "[a-z{}:\" é😀]{0,60}", at in any::<prop::sample::Index>(),
                                              other in any::<char>(), packed in any::<bool>()) {
            let form = if packed { Form::Packed } else { Form::Plain };
            let value = seal("k", form, &body);
            let chars: Vec<char> = value.chars().collect();
            let at = at.index(chars.len());
            let cut: String = chars[..at].iter().collect();
            prop_assert_eq!(unseal("k", &cut), Err(Damaged));
            prop_assert_eq!(unseal("other", &value), Err(Damaged));
            if chars[at] != other {
                let mut altered = chars.clone();
                altered[at] = other;
                let altered: String = altered.into_iter().collect();
                prop_assert_eq!(unseal("k", &altered), Err(Damaged));
            }
        }

        #[test]
        fn anything_at_all_is_refused_quietly(value in any::<String>()) {
            let _ = unseal("k", &value);
            let _ = unpack(&value);
        }
    }

    #[test]
    fn a_newer_value_is_told_from_a_damaged_one() {
        let value = seal_as(2, "k", Form::Plain, "{}");
        assert_eq!(unseal("k", &value).unwrap().version, 2);
        assert_eq!(unseal("k", &value.replacen('2', "3", 1)), Err(Damaged));
    }
}
