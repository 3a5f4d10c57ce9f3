import LogEntries
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
    static func action(_ entry: JSONValue) throws(EntryFault) -> AdministratorAction? {
        guard let payload = entry.member(EntryNames.protoPayload),
            let method = try FieldReading.text(EntryNames.methodName, of: payload)
        else { return nil }
        let name = method.split(separator: ".").last.map(String.init) ?? method
        guard relearning.contains(name) || configuring.contains(name) else { return nil }
        let request = try FieldReading.object(EntryNames.request, of: payload)
        let kind: AdministratorAction.Kind =
            if relearning.contains(name) {
                .relearn(
                    requested: try flag(
                        EntryNames.updateAutoLearnPolicy,
                        nested(EntryNames.shieldedInstanceIntegrityPolicy, request)
                    )
                )
            } else {
                try configuration(nested(EntryNames.shieldedInstanceConfig, request))
            }
        let status = try FieldReading.object(EntryNames.status, of: payload)
        let code = try FieldReading.textOrNumber(EntryNames.code, of: status)
        let operation = try FieldReading.object(EntryNames.operation, of: entry)
        return AdministratorAction(
            kind: kind,
            principal: try principal(payload),
            instanceName: try instanceName(payload),
            operation: try FieldReading.textOrNumber(EntryNames.id, of: operation),
            succeeded: (code ?? "0") == "0"
        )
    }

    /// The resource in a request: the request itself, or a member of it.
    @_lifetime(copy request)
    private static func nested(_ name: JSONName, _ request: JSONValue?) throws(EntryFault) -> JSONValue? {
        guard let inner = try FieldReading.object(name, of: request) else { return request }
        return inner
    }

    private static func configuration(_ request: JSONValue?) throws(EntryFault) -> AdministratorAction.Kind {
        .configuration(
            integrityMonitoring: try flag(EntryNames.enableIntegrityMonitoring, request),
            secureBoot: try flag(EntryNames.enableSecureBoot, request),
            vtpm: try flag(EntryNames.enableVTPM, request)
        )
    }

    /// True and false also as texts: audit entries are made from requests in more than one way.
    private static func flag(_ name: JSONName, _ request: JSONValue?) throws(EntryFault) -> Bool? {
        guard let text = FieldReading.member(name, of: request)?.text else {
            return try FieldReading.bool(name, of: request)
        }
        return switch text.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }

    private static func principal(_ payload: JSONValue) throws(EntryFault) -> String? {
        let who = try FieldReading.object(EntryNames.authenticationInfo, of: payload)
        let address = try FieldReading.text(EntryNames.principalEmail, of: who)
        if let address, !address.isEmpty { return address }
        return try FieldReading.text(EntryNames.principalSubject, of: who)
    }

    /// The last part of `projects/p/zones/z/instances/NAME`.
    private static func instanceName(_ payload: JSONValue) throws(EntryFault) -> String? {
        guard let name = try FieldReading.text(EntryNames.resourceName, of: payload) else { return nil }
        let parts = name.split(separator: "/")
        guard parts.count >= 2, parts[parts.count - 2] == "instances" else { return nil }
        return String(parts[parts.count - 1])
    }
}
