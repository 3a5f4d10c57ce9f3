/// Which fields and labels entries about boots have. Everything else compares as missing: no error, and no match.
enum EntrySchema {
    /// The labels of the resources that such entries are about.
    static let resourceLabels: [String: Set<String>] = [
        "gce_instance": ["instance_id", "project_id", "zone"],
        "gke_cluster": ["cluster_name", "location", "project_id"],
        "gke_nodepool": ["cluster_name", "location", "nodepool_name", "project_id"],
        "k8s_cluster": ["cluster_name", "location", "project_id"],
        "k8s_node": ["cluster_name", "location", "node_name", "project_id"],
        "k8s_pod": ["cluster_name", "location", "namespace_name", "pod_name", "project_id"],
        "k8s_container": [
            "cluster_name", "container_name", "location", "namespace_name", "pod_name", "project_id",
        ],
    ]

    /// The fields of an entry (Cloud Logging, REST resource LogEntry).
    static let entryFields: Set<String> = [
        "apphub", "apphubDestination", "apphubSource", "errorGroups", "httpRequest", "insertId", "jsonPayload",
        "labels", "logName", "metadata", "operation", "otel", "protoPayload", "receiveTimestamp", "resource",
        "severity", "sourceLocation", "spanId", "split", "textPayload", "timestamp", "trace", "traceSampled",
        "receive_timestamp", "insert_id", "log_name", "json_payload", "proto_payload", "text_payload",
    ]

    /// The fields that say whether a boot or a launch passed.
    static let bootVerdict = "policyEvaluationPassed"
    static let launchVerdict = "integrityEvaluationPassed"

    private static let report: Set<String> = ["policyEvaluationPassed", "actualMeasurements", "policyMeasurements"]
    private static let measurement: Set<String> = ["pcrNum", "value", "hashAlgo"]

    /// The members of an integrity event, by the path that leads to them. Below a path that is not here anything goes.
    private static let integrityFields: [String: Set<String>] = [
        "": [
            "@type", "bootCounter", "startupEvent", "earlyBootReportEvent", "lateBootReportEvent", "shutdownEvent",
            "clearTPMEvent", "sevLaunchAttestationReportEvent", "type",
        ],
        "earlyBootReportEvent": report,
        "lateBootReportEvent": report,
        "earlyBootReportEvent.actualMeasurements": measurement,
        "earlyBootReportEvent.policyMeasurements": measurement,
        "lateBootReportEvent.actualMeasurements": measurement,
        "lateBootReportEvent.policyMeasurements": measurement,
        "sevLaunchAttestationReportEvent": ["integrityEvaluationPassed", "sevPolicy"],
    ]

    /// The fields of an audit entry (REST resource AuditLog), without regard to upper and lower case.
    private static let auditFields: Set<String> = [
        "@type", "serviceName", "methodName", "resourceName", "resourceLocation", "resourceOriginalState",
        "numResponseItems", "status", "authenticationInfo", "authorizationInfo", "policyViolationInfo",
        "requestMetadata", "request", "response", "metadata", "serviceData",
    ]

    /// The name nearest to a field that no event has; nil when events have the field.
    static func strange(_ path: [String]) -> String? {
        guard let root = path.first, path.count > 1 else { return nil }
        switch root {
        case "jsonPayload": return strange(path.dropFirst()[...])
        case "protoPayload":
            let fields = auditFields.map { $0.lowercased() }
            return fields.contains(path[1].lowercased()) ? nil : path[1]
        default: return nil
        }
    }

    private static func strange(_ path: ArraySlice<String>) -> String? {
        var prefix: [String] = []
        for name in path {
            let bare = String(name.prefix { $0 != "[" })
            guard let fields = integrityFields[prefix.joined(separator: ".")] else { return nil }
            guard fields.contains(bare) else { return bare }
            prefix.append(bare)
        }
        return nil
    }

    /// All names that fields of integrity events have.
    static let fieldNames = integrityFields.values.reduce(Set<String>()) { $0.union($1) }.sorted()
}
