import GKEInventory
import Messages

/// Whether an exclusion of a whole project takes the entries of an event.
struct ExclusionEvaluator {
    let exclusion: LogExclusion
    let resources: AlertingResources

    func takes(_ event: AlertEvent) -> Bool {
        guard let filter = exclusion.filter?.text else { return false }
        let query = LogQuery(filter)
        let project = exclusion.resource.project ?? NodePlace.project(in: filter) ?? "own-project"
        let place = NodePlace.any(in: project).adopting(FilterComparison.all(in: filter))
        return EventCatalogue.forms(of: event, at: place).contains { query.answer($0) == .yes }
    }
}
