//! Maps whose keys are not strings, written as a JSON list of pairs. For `#[serde(with = …)]`.
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes `map` as a list of `[key, value]`.
///
/// # Errors
/// The serializer's own.
pub fn serialize<K: Serialize, V: Serialize, S: Serializer>(map: &BTreeMap<K, V>, s: S) -> Result<S::Ok, S::Error> {
    s.collect_seq(map)
}

/// Reads a list of `[key, value]`.
///
/// # Errors
/// The deserializer's own.
pub fn deserialize<'de, K, V, D>(d: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Vec::<(K, V)>::deserialize(d).map(|pairs| pairs.into_iter().collect())
}
