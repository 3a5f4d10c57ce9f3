import MeasuredBoot
import Messages

/// Whether shim insisted on generations of boot components that are new enough.
enum SBATLevelCheck {
    static let name = "sbat-level"

    /// How much is told of what is missing, and how many components that nobody asked about.
    private static let limit = 5

    static func result(of log: ProvenLog, _ wanted: SBATLevel) -> CheckResult {
        if let objection = log.objection { return result(.notDetermined, objection) }
        // Whoever comes later can measure a better level, but not take the first one back: all of them count.
        let events = log.log.events.filter(isLevel)
        guard !events.isEmpty else { return result(.notDetermined, "no SBAT level was measured") }
        var levels: [SBATLevel] = []
        for event in events {
            guard let content = log.boundContent(of: event), let level = try? SBATLevel(parsing: content) else {
                return result(.notDetermined, "the SBAT level that was measured cannot be read")
            }
            levels.append(level)
        }
        let missing = levels.flatMap { shortfalls(of: $0, wanted) }
        guard missing.isEmpty else { return result(.failed, .first(limit, of: missing)) }
        return result(.passed, praise(levels, wanted))
    }

    private static func result(_ outcome: CheckOutcome, _ detail: Message) -> CheckResult {
        CheckResult(name, outcome, detail, weight: .trust)
    }

    private static func isLevel(_ event: InspectedEvent) -> Bool {
        guard event.pcr == 7, event.event.type == .variableAuthority, case .variable(let variable) = event.content
        else {
            return false
        }
        return variable.vendor == .shim && variable.name == "SbatLevel"
    }

    private static func shortfalls(of level: SBATLevel, _ wanted: SBATLevel) -> [Message] {
        wanted.generations.sorted { $0.key < $1.key }.compactMap { component, generation in
            guard let measured = level.generations[component] else {
                return "the level says nothing of \(component), of which generation \(generation) is wanted"
            }
            guard measured < generation else { return nil }
            return "\(component) is let through from generation \(measured) on, and \(generation) is wanted"
        }
    }

    /// What the level is, and which of its components were not asked about.
    private static func praise(_ levels: [SBATLevel], _ wanted: SBATLevel) -> Message {
        let asked = wanted.generations.keys.sorted().joined(separator: ", ")
        let others = Set(levels.flatMap(\.generations.keys)).subtracting(wanted.generations.keys).sorted()
        guard !others.isEmpty else { return "the level is high enough for \(asked)" }
        let ignored = Message.first(limit, of: others.map { Message(verbatim: $0) }, separator: .comma)
        return "the level is high enough for \(asked); \(ignored) left aside, as no generation is wanted of them"
    }
}
