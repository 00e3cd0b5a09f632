//! The journal against each fault that the store is known to meet: damage, cuts, full disks, kills, locks.
#[cfg(test)]
mod damage;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod help;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod mirror;
#[cfg(test)]
mod mirror_disk;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod verifying;
#[cfg(test)]
mod wording;
