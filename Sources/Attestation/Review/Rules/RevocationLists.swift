import MeasuredBoot
import Messages

/// Firmware measures dbx also when it is empty (TCG PC Client Platform Firmware Profile 1.06, section 3.3.4.8); where
/// Secure Boot is on and there is none, nothing says that images found to be bad are refused.
struct RevocationLists: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        guard let switched = log.secureBootSwitch,
            log.isSecureBootOn, log.policyVariable("dbx", of: .imageSecurityDatabase) == nil
        else { return [] }
        let message: Message =
            "Secure Boot is on, and no list of revoked images (dbx) was measured: whether bad ones are refused is unknown"
        return [Problem(.noRevocationList, pcr: 7, event: switched.event.index, message)]
    }
}

extension InspectedLog {
    /// The first event about a variable of Secure Boot's policy; a second one is a problem of its own.
    func policyVariable(_ name: String, of vendor: EFIGUID) -> InspectedEvent? {
        let found = log.events.first { event in
            guard event.type == .variableDriverConfig, events[event.index].pcr == 7,
                case .variable(let variable) = events[event.index].content
            else { return false }
            return variable.vendor == vendor && variable.name == name
        }
        return found.map { events[$0.index] }
    }

    /// The event that says whether Secure Boot is on.
    var secureBootSwitch: InspectedEvent? { policyVariable("SecureBoot", of: .globalVariable) }

    /// Whether the log says that Secure Boot is on; an empty variable means that it is off.
    var isSecureBootOn: Bool {
        guard let event = policyVariable("SecureBoot", of: .globalVariable),
            case .variable(let variable) = event.content
        else { return false }
        return log.bytes[variable.content].first == 1
    }
}

extension Problem.Kind {
    fileprivate static let noRevocationList = note("no-revocation-list")
}
