import Findings
import GKEInventory
import Messages

/// What an answer rests on, in one sentence.
enum Basis {
    static func text(_ subject: RuleSubject, _ outcome: Outcome, _ missing: [MissingInput]) -> Message {
        if let because = subject.because { return because }
        guard outcome != .notDetermined else { return openQuestion(subject, missing) }
        if subject.kind == .autopilotCluster { return "Autopilot protects all its nodes; this cannot be switched off" }
        let name = name(subject)
        switch subject.setting {
        case .written(let value, _): return "\(name) is \(subject.stated ?? String(value))"
        case .defaulted(let value, let rule, _): return text(name, subject.stated ?? String(value), rule)
        case .notDetermined: return openQuestion(subject, missing)
        }
    }

    private static func text(_ name: String, _ value: String, _ rule: DefaultRule) -> Message {
        switch rule {
        case .provider: "\(name) is not set; its default is \(value)"
        case .providerSince(let version):
            "\(name) is not set; its default is \(value) since provider version \(version)"
        case .providerBefore(let version):
            "\(name) is not set; its default is \(value) before provider version \(version)"
        case .module(let module, let version):
            "\(name) is not set; the module \(module) makes it \(value) in version \(version)"
        case .leftOut: "\(name) is not there, and the API leaves out what is off"
        case .service: "\(name) is not set; GKE chooses \(value)"
        }
    }

    private static func openQuestion(_ subject: RuleSubject, _ missing: [MissingInput]) -> Message {
        let inputs = list(missing)
        if subject.kind == .module { return inputs }
        let name = name(subject)
        return switch subject.setting {
        case .written(false, _):
            "\(name) is \(subject.stated ?? "false"), but whether this exists depends on: \(inputs)"
        case .defaulted(false, _, _):
            "\(name) is not set and defaults to \(subject.stated ?? "false"), but whether this exists depends on: \(inputs)"
        default: "\(name) depends on: \(inputs)"
        }
    }

    private static func name(_ subject: RuleSubject) -> String {
        subject.attribute.split(separator: ".").last.map(String.init) ?? subject.attribute
    }

    /// A list of what is missing and why.
    private static func list(_ missing: [MissingInput]) -> Message {
        missing.isEmpty ? "nothing in this input says" : "\(missing.map(sentence), separator: .semicolon)"
    }

    private static func sentence(_ missing: MissingInput) -> Message {
        "\(missing.reference) (\(missing.detail.isEmpty ? explanation(missing.kind) : missing.detail))"
    }

    private static func explanation(_ kind: MissingInput.Kind) -> Message {
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
        case .exportField: "not in this export"
        case .disputed: "the sources disagree"
        }
    }
}
