public import Findings
public import GKEInventory
import Messages

/// Judges what rules point at: the only place where a setting becomes an outcome.
public struct RuleEvaluator: Sendable {
    private let rules: [any Rule]

    /// Makes an evaluator for some rules.
    public init(rules: [any Rule] = RuleRegistry.rules) {
        self.rules = rules
    }

    /// The answer of every rule about everything in an inventory.
    public func findings(in inventory: Inventory) -> [Finding] {
        let modules = inventory.unreadableModules.filter(\.concernsNodes).map(Self.subject)
        return rules.flatMap { rule in
            // Instances of one resource mostly say the same; they share the words.
            var words = (message: "" as Message, because: "" as Message)
            return (rule.subjects(in: inventory) + (rule.asksModules ? modules : [])).map {
                finding(rule, $0, inventory, &words)
            }
        }
    }

    /// A module that cannot be read is a question to every rule.
    private static func subject(_ module: UnreadableModule) -> RuleSubject {
        RuleSubject(
            kind: .module,
            address: module.address,
            setting: .notDetermined(module.missing, module.origin),
            existence: .certain,
            attribute: "",
            fix: .none
        )
    }

    private func finding(
        _ rule: any Rule,
        _ subject: RuleSubject,
        _ inventory: Inventory,
        _ words: inout (message: Message, because: Message)
    ) -> Finding {
        let (outcome, missing) = Self.judge(subject)
        let origin = subject.setting.origin
        let message = Self.message(rule, subject.kind, outcome)
        if message != words.message { words.message = message }
        let because = Basis.text(subject, outcome, missing)
        if because != words.because { words.because = because }
        return Finding(
            rule: rule.description.id,
            outcome: outcome,
            severity: rule.description.severity,
            address: subject.address,
            root: inventory.root,
            resource: subject.resource,
            location: origin.location,
            label: Self.label(rule, subject.setting, outcome),
            source: origin.source,
            calls: origin.calls,
            message: words.message,
            because: words.because,
            missing: missing,
            fix: outcome == .passed ? .none : subject.fix,
            attribute: subject.attribute
        )
    }

    private static func message(_ rule: any Rule, _ thing: RuleSubject.Kind, _ outcome: Outcome) -> Message {
        switch outcome {
        case .passed: rule.praise(of: thing)
        case .failed, .suppressed: rule.complaint(about: thing)
        case .notDetermined: rule.question(about: thing)
        }
    }

    /// What to write beside the place: the fault, or why it is looked at.
    private static func label(_ rule: any Rule, _ setting: Setting<Bool>, _ outcome: Outcome) -> Message {
        if case .defaulted = setting { return "not set in here" }
        switch outcome {
        case .notDetermined: return "cannot be known from here"
        case .passed: return "as it should be"
        case .failed, .suppressed: return rule.fault
        }
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
}
