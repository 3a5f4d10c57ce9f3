import MeasuredBoot
import Messages

/// Firmware measures the policy of Secure Boot once, before the separator of PCR 7, and what allowed an image behind it
/// (TCG PC Client Platform Firmware Profile 1.06, section 3.3.4.8).
struct SecureBootOrder: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        var problems: [Problem] = []
        var seen: [(vendor: EFIGUID, name: String)] = []
        seen.reserveCapacity(8)
        let separator = log.separator(of: 7)
        for event in log.log.events where event.pcr == 7 && event.type == .variableDriverConfig {
            let index = event.index
            guard case .variable(let variable) = log.events[index].content else { continue }
            if let separator, separator < index, Self.isPolicy(variable) {
                let message: Message =
                    "\(variable.name) was measured behind the separator, where it is no longer firmware's word"
                problems.append(Problem(.policyAfterSeparator, pcr: 7, event: index, message))
            }
            if seen.contains(where: { $0.vendor == variable.vendor && $0.name == variable.name }) {
                let message: Message = "\(variable.name) was measured twice; which value counted cannot be told"
                problems.append(Problem(.policyMeasuredTwice, pcr: 7, event: index, message))
            }
            seen.append((variable.vendor, variable.name))
        }
        return problems
    }

    private static func isPolicy(_ variable: UEFIVariable) -> Bool {
        ["SecureBoot", "PK", "KEK", "db", "dbx"].contains(variable.name)
    }
}

extension Problem.Kind {
    fileprivate static let policyAfterSeparator = untrustworthy("policy-after-separator")
    fileprivate static let policyMeasuredTwice = untrustworthy("policy-measured-twice")
}
