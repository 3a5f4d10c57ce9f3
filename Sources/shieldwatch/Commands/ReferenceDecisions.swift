import ArgumentParser
import Attestation
import MeasuredBoot
import Messages

/// Which values of a folder somebody decides about, and who.
struct DecisionArguments: ParsableArguments {
    @Argument(help: "The folder of references.", completion: .directory)
    var folder: String

    @Option(
        name: .customLong("value"),
        help: ArgumentHelp("The id of a value, or its first digits; several may be given.", valueName: "id")
    )
    var values: [String] = []

    @Option(
        name: .customLong("component"),
        help: ArgumentHelp("Every value of a component that this can be decided about.", valueName: "component"),
        completion: .list(Component.allCases.map(\.rawValue))
    )
    var components: [String] = []

    @Flag(help: "Every value that this can be decided about.")
    var all = false

    @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("When, such as 2026-11-24T15:04:05Z; without it now.", valueName: "moment"))
    var at: String?

    func validate() throws {
        for name in components where Component(rawValue: name) == nil {
            if let near = NearestName.nearest(to: name, among: Component.allCases.map(\.rawValue)) {
                throw UsageError("There is no component '\(name)'. Did you mean '\(near)'?")
            }
            throw UsageError("There is no component '\(name)'.")
        }
        guard !values.isEmpty || !components.isEmpty || all else {
            throw UsageError("Name what is decided about with --value, --component or --all.")
        }
        guard !by.isEmpty, !reason.isEmpty else { throw UsageError("--by and --reason must not be empty.") }
        if let at, Moment(at) == nil {
            throw UsageError("--at takes a moment such as 2026-11-24T15:04:05Z, not '\(at)'.")
        }
    }

    /// Decides about the values, writes the files and says what was done.
    /// - Parameter open: the states in which a value can be decided about by its component or with all others.
    func decide(_ verdict: ReferenceValue.Decision.Verdict, from open: Set<ReferenceValue.State>) throws {
        let folder = ReferenceFolder(path: folder)
        let set = try folder.read()
        let chosen = try chosen(set, open)
        guard !chosen.isEmpty else { try Console.giveUp("there is no value that this can be decided about") }
        let moment = at.flatMap { Moment($0) } ?? Console.now
        let decision = ReferenceValue.Decision(verdict, by: by, at: moment, reason: reason)
        try folder.write(set.deciding(decision, about: Set(chosen.map(\.id))), replacing: set)
        for value in chosen {
            Console.write(
                "\(verdict.rawValue) \(value.id) \(value.measured.component.rawValue) \(value.measured.phase.rawValue)\n"
            )
        }
    }

    private func chosen(_ set: ReferenceSet, _ open: Set<ReferenceValue.State>) throws -> [ReferenceValue] {
        var ids: Set<String> = []
        for name in values {
            let found = set.values.filter { !name.isEmpty && $0.id.hasPrefix(name) }
            guard found.count == 1 else {
                try Console.giveUp(
                    found.isEmpty ? "there is no value '\(name)'" : "several values begin with '\(name)'"
                )
            }
            ids.insert(found[0].id)
        }
        return set.values.filter { value in
            ids.contains(value.id)
                || open.contains(value.state) && (all || components.contains(value.measured.component.rawValue))
        }
    }
}

/// `shieldwatch baseline approve`
struct ApproveBaseline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve reference values: nodes may boot them.",
        discussion: """
            By --component or --all only values are approved about which nobody has decided yet; a revoked one has to be \
            named with --value. The decision is written into the files of the folder, which belong under version control.
            """
    )

    @OptionGroup var decision: DecisionArguments

    func run() throws { try decision.decide(.approved, from: [.proposed]) }
}

/// `shieldwatch baseline revoke`
struct RevokeBaseline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke reference values: nodes must not boot them any more.",
        discussion: "A revoked value stays in its file, so that a node that still boots it is told apart from others."
    )

    @OptionGroup var decision: DecisionArguments

    func run() throws { try decision.decide(.revoked, from: [.proposed, .approved]) }
}
