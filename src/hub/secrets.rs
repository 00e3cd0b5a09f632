//! One random secret a role: whoever holds it may sit at such a seat and no other.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use crate::base::role::Role;
use crate::record::chain::hex;

/// The roles that have a seat.
pub const ROLES: [Role; 5] = [Role::Console, Role::Desk, Role::Board, Role::Display, Role::Monitor];

/// Secrets by role, 64 hex digits each.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secrets(BTreeMap<Role, String>);

// Secrets have no place in logs or test output.
impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets")
    }
}

impl Secrets {
    /// New secrets from the system's random numbers.
    ///
    /// # Errors
    /// When the system gives none.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut secrets = BTreeMap::new();
        for role in ROLES {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes)?;
            secrets.insert(role, hex(&bytes));
        }
        Ok(Self(secrets))
    }

    /// The secret of `role`; empty, and then good for nothing, when there is none.
    pub fn of(&self, role: Role) -> &str {
        self.0.get(&role).map_or("", String::as_str)
    }

    /// Whether `secret` is that of `role`. Takes equally long for every wrong secret.
    pub fn admits(&self, role: Role, secret: &str) -> bool {
        let own = self.of(role);
        !own.is_empty() && bool::from(own.as_bytes().ct_eq(secret.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_its_own_role_only() {
        let secrets = Secrets::random().unwrap();
        for role in ROLES {
            for other in ROLES {
                assert_eq!(secrets.admits(role, secrets.of(other)), role == other);
            }
            assert!(!secrets.admits(role, ""));
            assert!(!secrets.admits(role, &secrets.of(role)[..63]));
        }
    }
}
