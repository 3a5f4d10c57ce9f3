import Findings
import GKEInventory

/// What an answer rests on, in one sentence.
enum Basis {
    static func text(_ subject: RuleSubject, _ outcome: Outcome, _ missing: [MissingInput]) -> String {
        guard outcome != .notDetermined else { return openQuestion(subject, missing) }
        if subject.kind == .autopilotCluster { return "Autopilot protects all its nodes; this cannot be switched off" }
        switch subject.setting {
        case .written(let value, _): return "\(name(subject)) is \(value)"
        case .defaulted(let value, .provider, _): return "\(name(subject)) is not set; its default is \(value)"
        case .defaulted(let value, .providerSince(let version), _):
            return "\(name(subject)) is not set; its default is \(value) since provider version \(version)"
        case .defaulted(let value, .providerBefore(let version), _):
            return "\(name(subject)) is not set; its default is \(value) before provider version \(version)"
        case .notDetermined: return openQuestion(subject, missing)
        }
    }

    /// A list of what is missing and why.
    static func text(_ missing: [MissingInput]) -> String {
        missing.map(sentence).joined(separator: "; ")
    }

    private static func openQuestion(_ subject: RuleSubject, _ missing: [MissingInput]) -> String {
        let inputs = missing.isEmpty ? "nothing in this input says" : text(missing)
        return switch subject.setting {
        case .written(false, _): "\(name(subject)) is false, but whether this exists depends on: \(inputs)"
        case .defaulted(false, _, _):
            "\(name(subject)) is not set and defaults to false, but whether this exists depends on: \(inputs)"
        default: "\(name(subject)) depends on: \(inputs)"
        }
    }

    private static func name(_ subject: RuleSubject) -> String {
        subject.attribute.split(separator: ".").last.map(String.init) ?? subject.attribute
    }

    private static func sentence(_ missing: MissingInput) -> String {
        let detail = missing.detail.isEmpty ? explanation(missing.kind) : missing.detail
        return "\(missing.reference) (\(detail))"
    }

    private static func explanation(_ kind: MissingInput.Kind) -> String {
        switch kind {
        case .variable: "a variable without a value; give one with --var or --var-file"
        case .dataSource: "read from the cloud when Terraform runs"
        case .computed: "computed by the provider"
        case .workspace: "chosen when Terraform runs"
        case .remoteModule: "a module that is not on this disk"
        case .function: "differs from run to run, or is not worked out here"
        case .file: "a file that cannot be read from here"
        case .invalidExpression: "Terraform would refuse this"
        case .limit: "more than is worked out"
        }
    }
}

extension RuleSubject.Kind {
    /// The thing as it is spoken of.
    var noun: String {
        switch self {
        case .nodes(.separate): "a node pool"
        case .nodes(.inline): "a node pool written inside its cluster"
        case .nodes(.defaultPool): "the cluster's default node pool"
        case .nodes(.autoProvisioning): "the node pools that auto-provisioning makes"
        case .cluster: "a cluster"
        case .autopilotCluster: "an Autopilot cluster"
        }
    }
}
