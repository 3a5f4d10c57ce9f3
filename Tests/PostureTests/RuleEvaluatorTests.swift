import Findings
import GKEInventory
import Testing

@testable import Posture

/// What is not determined never becomes passed or failed.
struct RuleEvaluatorTests {
    private static let origin = SettingOrigin(
        location: SourceLocation(file: "a.tf", line: 1, column: 1, end: .init(line: 1, column: 2)),
        calls: []
    )
    private static let missing = [MissingInput(.variable, "var.a")]
    private static let more = [MissingInput(.variable, "var.b")]

    private func subject(_ setting: Setting<Bool>, _ existence: Existence) -> RuleSubject {
        RuleSubject(
            kind: .cluster,
            address: "c",
            setting: setting,
            existence: existence,
            attribute: "x",
            fix: .inPlace
        )
    }

    @Test func judgesEveryCombination() {
        let open = Setting<Bool>.notDetermined(Self.missing, Self.origin)
        let maybe = Existence.dependsOn(Self.more)
        let table: [(Setting<Bool>, Existence, Outcome, [MissingInput])] = [
            (.written(true, Self.origin), .certain, .passed, []), (.written(false, Self.origin), .certain, .failed, []),
            (.written(true, Self.origin), maybe, .passed, []),
            (.written(false, Self.origin), maybe, .notDetermined, Self.more),
            (.defaulted(true, .provider, Self.origin), .certain, .passed, []),
            (.defaulted(false, .provider, Self.origin), .certain, .failed, []),
            (.defaulted(false, .provider, Self.origin), maybe, .notDetermined, Self.more),
            (open, .certain, .notDetermined, Self.missing), (open, maybe, .notDetermined, Self.missing + Self.more),
        ]
        for (setting, existence, outcome, missing) in table {
            let judged = RuleEvaluator.judge(subject(setting, existence))
            #expect(judged.0 == outcome)
            #expect(judged.1 == missing)
        }
    }

    @Test func aModuleThatCannotBeReadIsNotDeterminedForEveryRuleAboutNodes() {
        let module = UnreadableModule(
            address: "module.gke",
            source: "x/y/google",
            concernsNodes: true,
            missing: Self.missing,
            origin: Self.origin
        )
        let findings = RuleEvaluator().findings(in: Inventory(root: ".", unreadableModules: [module]))
        #expect(findings.map(\.rule) == RuleRegistry.rules.filter(\.asksModules).map(\.description.id))
        #expect(
            findings.allSatisfy {
                $0.outcome == .notDetermined && $0.address == "module.gke" && $0.missing == Self.missing
            }
        )
    }

    @Test func aModuleAboutOtherThingsHasNoResult() {
        let module = UnreadableModule(
            address: "module.vpc",
            source: "x/network/google",
            concernsNodes: false,
            missing: Self.missing,
            origin: Self.origin
        )
        #expect(RuleEvaluator().findings(in: Inventory(root: ".", unreadableModules: [module])).isEmpty)
    }
}
