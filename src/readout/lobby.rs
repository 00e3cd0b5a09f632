//! What a screen outside the hall goes through: the hall's picture, the programme with where we are, and the results declared
//! so far. Nothing that the hall was not shown.
use crate::readout::programme::{Outcome, Programme};
use crate::readout::stage::{Scene, StageFrame};

/// Declared results that are gone through, the newest first.
const MOST_RESULTS: usize = 4;

/// As much of the programme as the lobby goes through: a display is not sent every result of a long day anew.
pub fn excerpt(programme: &Programme) -> Programme {
    let declared = programme.results.iter().rev().filter(|shown| matches!(shown.result, Outcome::Election(_)));
    let mut results: Vec<_> = declared.take(MOST_RESULTS).cloned().collect();
    results.reverse();
    Programme { results, documents: Vec::new(), ..programme.clone() }
}

/// The pictures in turn, beginning with the hall's own; a black hall gives its turn to the others.
pub fn frames(frame: &StageFrame, programme: &Programme) -> Vec<StageFrame> {
    let mut scenes = Vec::new();
    if frame.scene != Scene::Black {
        scenes.push(frame.scene.clone());
    }
    scenes.extend(programme.scene());
    scenes.extend(programme.results.iter().rev().filter_map(|shown| match &shown.result {
        Outcome::Election(result) => Some(Scene::Declared(result.clone())),
        Outcome::Hands(_) => None,
    }));
    // Whatever the hall sees now is not told twice.
    let shown = |scene: &Scene| *scene == frame.scene;
    let first = usize::from(scenes.first().is_some_and(shown));
    let rest = scenes.split_off(first);
    scenes.extend(rest.into_iter().filter(|scene| !shown(scene)));
    scenes.into_iter().map(|scene| StageFrame { scene, ..frame.clone() }).collect()
}
