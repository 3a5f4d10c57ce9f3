import LogEntries

/// The names of the members that are read of entries, as what they are compared with.
///
/// See https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry
enum EntryNames {
    static let logName: JSONName = "logName"
    static let insertID: JSONName = "insertId"
    static let timestamp: JSONName = "timestamp"
    static let severity: JSONName = "severity"
    static let textPayload: JSONName = "textPayload"
    static let resource: JSONName = "resource"
    static let labels: JSONName = "labels"
    static let instanceID: JSONName = "instance_id"
    static let projectID: JSONName = "project_id"
    static let zone: JSONName = "zone"

    // MARK: Integrity events

    static let jsonPayload: JSONName = "jsonPayload"
    static let type: JSONName = "@type"
    static let bootCounter: JSONName = "bootCounter"
    static let policyEvaluationPassed: JSONName = "policyEvaluationPassed"
    static let integrityEvaluationPassed: JSONName = "integrityEvaluationPassed"
    static let actualMeasurements: JSONName = "actualMeasurements"
    static let policyMeasurements: JSONName = "policyMeasurements"
    static let sevPolicy: JSONName = "sevPolicy"
    static let debugEnabled: JSONName = "debugEnabled"
    static let pcrNum: JSONName = "pcrNum"
    static let hashAlgo: JSONName = "hashAlgo"
    static let value: JSONName = "value"

    // MARK: Audit entries

    static let protoPayload: JSONName = "protoPayload"
    static let methodName: JSONName = "methodName"
    static let resourceName: JSONName = "resourceName"
    static let request: JSONName = "request"
    static let status: JSONName = "status"
    static let code: JSONName = "code"
    static let operation: JSONName = "operation"
    static let id: JSONName = "id"
    static let authenticationInfo: JSONName = "authenticationInfo"
    static let principalEmail: JSONName = "principalEmail"
    static let principalSubject: JSONName = "principalSubject"
    static let updateAutoLearnPolicy: JSONName = "updateAutoLearnPolicy"
    static let enableIntegrityMonitoring: JSONName = "enableIntegrityMonitoring"
    static let enableSecureBoot: JSONName = "enableSecureBoot"
    static let enableVTPM: JSONName = "enableVtpm"
    static let shieldedInstanceConfig: JSONName = "shieldedInstanceConfig"
    static let shieldedInstanceIntegrityPolicy: JSONName = "shieldedInstanceIntegrityPolicy"
}
