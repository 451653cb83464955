//! The JSON Schema of the native file, generated from the types and committed, so that it cannot
//! part from them.

use crate::case::{
    Absence, Article, Citation, Claim, Dismissal, Evidence, Header, Id, Kind, Mark, Review, Source,
    Time,
};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

const COMMITTED: &str = include_str!("../telisik.case.schema.json");

/// A case of Telisik: articles, the marks that people made in them, claims, sources and
/// who cites them, evidence and reviews. Positions
/// count Unicode code points from the start of an article's text, half-open. Fields that are not
/// listed here are kept and written again.
#[derive(JsonSchema)]
#[allow(dead_code)] // described, never made
struct File {
    /// What this is.
    format: Format,
    /// The version of the format.
    version: Version,
    /// What positions count. Telisik writes code points, and reads both.
    unit: Unit,
    /// When the file was written.
    exported: Option<Time>,
    /// What wrote it.
    generator: Option<String>,
    /// The case itself.
    case: Header,
    /// Its records; a table that is missing is empty, one that is not listed is kept.
    records: Tables,
    /// What was removed, so that merging an older file does not bring it back.
    #[schemars(default)]
    removed: Vec<Removed>,
}

#[derive(JsonSchema)]
#[allow(dead_code)] // described, never made
struct Tables {
    #[schemars(default)]
    articles: Vec<Article>,
    #[schemars(default)]
    marks: Vec<Mark>,
    #[schemars(default)]
    claims: Vec<Claim>,
    #[schemars(default)]
    absences: Vec<Absence>,
    #[schemars(default)]
    sources: Vec<Source>,
    #[schemars(default)]
    citations: Vec<Citation>,
    #[schemars(default)]
    evidence: Vec<Evidence>,
    #[schemars(default)]
    reviews: Vec<Review>,
    #[schemars(default)]
    dismissals: Vec<Dismissal>,
}

/// What is left of a removed record.
#[derive(JsonSchema)]
#[allow(dead_code)] // described, never made
struct Removed {
    /// Its id.
    id: Id,
    /// What it was; kinds of other versions are kept.
    kind: String,
    /// When it was removed.
    removed: Time,
    /// Who removed it.
    #[schemars(default)]
    by: String,
}

#[derive(JsonSchema)]
#[allow(dead_code)] // described, never made
enum Format {
    #[serde(rename = "telisik.case")]
    Case,
}

#[derive(JsonSchema)]
#[allow(dead_code)] // described, never made
enum Unit {
    #[serde(rename = "code-point")]
    CodePoint,
    #[serde(rename = "utf16")]
    Utf16,
}

struct Version;

impl JsonSchema for Version {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Version".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "const": super::VERSION })
    }
    fn inline_schema() -> bool {
        true
    }
}

fn generate() -> Value {
    let generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut schema = json!(generator.into_root_schema_for::<File>());
    schema["$id"] = json!("urn:telisik:case:1");
    schema["title"] = json!("Telisik case");
    // A test dependency may ask serde_json to keep the order of fields; the file's is by name.
    schema.sort_all_objects();
    schema
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let mut generated = serde_json::to_string_pretty(&generate()).expect("JSON");
    generated.push('\n');
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/exchange/telisik.case.schema.json");
        std::fs::write(path, generated).expect("the schema is written");
        return;
    }
    assert_eq!(COMMITTED, generated, "run the tests with UPDATE_SCHEMA=1 and commit the schema");
}

/// Exports leave out exactly the fields that the codec takes for known when they are given empty.
#[test]
fn what_may_be_left_out_is_what_the_codec_says() {
    fn check<T: JsonSchema>(kind: Kind) {
        let generator = SchemaSettings::draft2020_12()
            .for_serialize()
            .with(|settings| settings.inline_subschemas = true)
            .into_generator();
        let mut found = Vec::new();
        left_out(&json!(generator.into_root_schema_for::<T>()), "", &mut found);
        found.sort();
        found.dedup();
        assert_eq!(found, crate::case::optional(kind), "{kind:?}");
    }
    check::<Header>(Kind::Case);
    check::<Article>(Kind::Article);
    check::<Mark>(Kind::Mark);
    check::<Claim>(Kind::Claim);
    check::<Source>(Kind::Source);
    check::<Absence>(Kind::Absence);
    check::<Citation>(Kind::Citation);
    check::<Evidence>(Kind::Evidence);
    check::<Review>(Kind::Review);
    check::<Dismissal>(Kind::Dismissal);
}

fn left_out(schema: &Value, at: &str, found: &mut Vec<String>) {
    let variants = ["oneOf", "anyOf"].iter().flat_map(|name| schema[*name].as_array());
    for variant in variants.flatten() {
        left_out(variant, at, found);
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let path = if at.is_empty() { name.clone() } else { format!("{at}/{name}") };
        let required = schema["required"].as_array().is_some_and(|r| r.contains(&json!(name)));
        if !required {
            found.push(path.clone());
        }
        left_out(field, &path, found);
    }
}
