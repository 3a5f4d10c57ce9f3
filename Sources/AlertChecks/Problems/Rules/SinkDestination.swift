import GKEInventory
import Messages

/// A sink whose entries nobody is told of.
struct SinkDestination: AlertRule {
    let kinds = ["invalid-destination", "stored-only"]

    func problems(of path: AlertPath, in context: AlertContext) -> [AlertProblem] {
        guard case .sink(let sink)? = path.evaluators.first?.signal else { return [] }
        let place = sink.resource.body["destination"] ?? sink.resource.body
        switch sink.destination {
        case .invalid:
            return [
                problem(
                    "invalid-destination",
                    at: place,
                    label: "names no service",
                    "the destination of \(path.name) does not begin with a service",
                    fix: .write("destination = \"pubsub.googleapis.com/${google_pubsub_topic.NAME.id}\""),
                    in: context
                )
            ]
        case .store(let name):
            return [
                problem(
                    "stored-only",
                    at: place,
                    label: "nobody is told",
                    "\(path.name) keeps the entries in \(name), where they wake nobody",
                    fix:
                        "keep the sink for later questions, and add an alerting policy that matches: \(RecommendedFilter.log)",
                    isNote: true,
                    in: context
                )
            ]
        default: return []
        }
    }
}
