import JSONSyntax
import Messages

/// Reads Admin Activity entries of the two calls that change what a boot is compared with.
///
/// How these entries name the method is not documented: `v1.compute.instances.…`, `beta.compute.instances.…` and the
/// bare name are read alike. See AuditLog,
/// https://cloud.google.com/logging/docs/reference/audit/auditlog/rest/Shared.Types/AuditLog
enum AuditDecoding {
    private static let relearning: Set<String> = [
        "setShieldedInstanceIntegrityPolicy", "setShieldedVmIntegrityPolicy",
    ]
    private static let configuring: Set<String> = ["updateShieldedInstanceConfig", "updateShieldedVmConfig"]

    /// The action of an entry; nil when it is about something else.
    static func action(_ entry: JSONNode) throws(EntryFault) -> AdministratorAction? {
        guard let payload = entry["protoPayload"], let method = try FieldReading.text("methodName", of: payload) else {
            return nil
        }
        let name = method.split(separator: ".").last.map(String.init) ?? method
        guard relearning.contains(name) || configuring.contains(name) else { return nil }
        let request = try FieldReading.object("request", of: payload)
        let kind: AdministratorAction.Kind =
            if relearning.contains(name) {
                .relearn(
                    requested: try flag("updateAutoLearnPolicy", nested("shieldedInstanceIntegrityPolicy", request))
                )
            } else {
                try configuration(nested("shieldedInstanceConfig", request))
            }
        let status = try FieldReading.textOrNumber("code", of: FieldReading.object("status", of: payload))
        return AdministratorAction(
            kind: kind,
            principal: try principal(payload),
            instanceName: try instanceName(payload),
            operation: try FieldReading.textOrNumber("id", of: FieldReading.object("operation", of: entry)),
            succeeded: (status ?? "0") == "0"
        )
    }

    /// The resource in a request: the request itself, or a member of it.
    private static func nested(_ name: String, _ request: JSONNode?) throws(EntryFault) -> JSONNode? {
        try FieldReading.object(name, of: request) ?? request
    }

    private static func configuration(_ request: JSONNode?) throws(EntryFault) -> AdministratorAction.Kind {
        .configuration(
            integrityMonitoring: try flag("enableIntegrityMonitoring", request),
            secureBoot: try flag("enableSecureBoot", request),
            vtpm: try flag("enableVtpm", request)
        )
    }

    /// True and false also as texts: audit entries are made from requests in more than one way.
    private static func flag(_ name: String, _ request: JSONNode?) throws(EntryFault) -> Bool? {
        guard case .string(let text) = request?[name]?.kind else { return try FieldReading.bool(name, of: request) }
        return switch text.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }

    private static func principal(_ payload: JSONNode) throws(EntryFault) -> String? {
        let who = try FieldReading.object("authenticationInfo", of: payload)
        let address = try FieldReading.text("principalEmail", of: who)
        if let address, !address.isEmpty { return address }
        return try FieldReading.text("principalSubject", of: who)
    }

    /// The last part of `projects/p/zones/z/instances/NAME`.
    private static func instanceName(_ payload: JSONNode) throws(EntryFault) -> String? {
        guard let name = try FieldReading.text("resourceName", of: payload) else { return nil }
        let parts = name.split(separator: "/")
        guard parts.count >= 2, parts[parts.count - 2] == "instances" else { return nil }
        return String(parts[parts.count - 1])
    }
}
