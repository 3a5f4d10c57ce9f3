public import Findings
public import GKEInventory

/// Judges what rules point at: the only place where a setting becomes an outcome.
public struct RuleEvaluator: Sendable {
    private let rules: [any Rule]

    /// Makes an evaluator for some rules.
    public init(rules: [any Rule] = RuleRegistry.rules) {
        self.rules = rules
    }

    /// The answer of every rule about everything in an inventory.
    public func findings(in inventory: Inventory) -> [Finding] {
        rules.flatMap { rule in
            rule.subjects(in: inventory).map { finding(rule, $0, inventory) }
                + inventory.unreadableModules.filter(\.concernsNodes).map { finding(rule, $0, inventory) }
        }
    }

    private func finding(_ rule: any Rule, _ subject: RuleSubject, _ inventory: Inventory) -> Finding {
        let (outcome, missing) = Self.judge(subject)
        let description = rule.description
        let message =
            switch outcome {
            case .passed: rule.praise(of: subject)
            case .failed, .suppressed: rule.complaint(about: subject)
            case .notDetermined:
                "Whether \(description.switchName) is on for \(subject.kind.noun) cannot be known from here"
            }
        return Finding(
            rule: description.id,
            outcome: outcome,
            severity: description.severity,
            address: subject.address,
            root: inventory.root,
            location: subject.setting.origin.location,
            mark: Self.mark(subject.setting),
            source: subject.setting.origin.source,
            calls: subject.setting.origin.calls,
            message: message,
            because: Basis.text(subject, outcome, missing),
            missing: missing,
            fix: outcome == .passed ? .none : subject.fix,
            attribute: subject.attribute
        )
    }

    private static func mark(_ setting: Setting<Bool>) -> Finding.Mark {
        if case .defaulted = setting { .block } else { .value }
    }

    /// A bad value of something that may not exist is as open as an unknown value; a good one is good either way.
    static func judge(_ subject: RuleSubject) -> (Outcome, [MissingInput]) {
        switch (subject.setting, subject.existence) {
        case (.notDetermined(let missing, _), .certain): (.notDetermined, missing)
        case (.notDetermined(let missing, _), .dependsOn(let more)): (.notDetermined, Set(missing + more).sorted())
        case (.written(true, _), _), (.defaulted(true, _, _), _): (.passed, [])
        case (.written(false, _), .certain), (.defaulted(false, _, _), .certain): (.failed, [])
        case (.written(false, _), .dependsOn(let missing)), (.defaulted(false, _, _), .dependsOn(let missing)):
            (.notDetermined, missing)
        }
    }

    private func finding(_ rule: any Rule, _ module: UnreadableModule, _ inventory: Inventory) -> Finding {
        Finding(
            rule: rule.description.id,
            outcome: .notDetermined,
            severity: rule.description.severity,
            address: module.address,
            root: inventory.root,
            location: module.origin.location,
            calls: module.origin.calls,
            message:
                "Whether \(rule.description.switchName) is on for what this module creates cannot be known from here",
            because: Basis.text(module.missing),
            missing: module.missing,
            fix: .none,
            attribute: ""
        )
    }
}
