import TestSupport

/// Log entries of a fleet, one after the other.
struct ExportedEntries {
    private var random: SplitMix
    private var count = 0

    /// How many integrity events there were.
    private(set) var integrityEvents = 0

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    /// The next entry as one line of JSON.
    mutating func next() -> String {
        count += 1
        switch random.number(below: 100) {
        case 0:
            integrityEvents += 1
            return integrityEvent()
        case 1...60: return auditLog()
        default: return applicationLog()
        }
    }

    private var time: String {
        let seconds = count / 20
        let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let day = pad(1 + seconds / 86_400 % 28)
        return
            "2026-10-\(day)T\(pad(seconds / 3_600 % 24)):\(pad(seconds / 60 % 60)):\(pad(seconds % 60)).\(100_000 + count % 900_000)Z"
    }

    // MARK: Kinds of entries

    private mutating func integrityEvent() -> String {
        let isLate = random.number(below: 2) == 0
        let hasFailed = random.number(below: 20) == 0
        let registers = isLate ? [0, 4, 7, 8, 9, 14] : [0, 4, 7]
        // What fails does so in the last register but one.
        let changed = hasFailed ? registers.dropLast().last : nil
        let expected = measurements(of: registers) { $0 }
        let measured = measurements(of: registers) { $0 == changed ? 1_000 + count : $0 }
        let event = isLate ? "lateBootReportEvent" : "earlyBootReportEvent"
        return #"""
            {"insertId":"\#(count % 10)","jsonPayload":{"@type":"type.googleapis.com/cloud_integrity.IntegrityEvent",\#
            "bootCounter":"\#(1 + count % 7)","\#(event)":{"actualMeasurements":[\#(measured)],\#
            "policyEvaluationPassed":\#(!hasFailed),"policyMeasurements":[\#(expected)]}},\#
            "logName":"projects/bench-fleet/logs/compute.googleapis.com%2Fshielded_vm_integrity",\#
            "receiveTimestamp":"\#(time)","resource":{"labels":{"instance_id":"\#(instance())",\#
            "project_id":"bench-fleet","zone":"us-central1-a"},"type":"gce_instance"},\#
            "severity":"\#(hasFailed ? "ERROR" : "NOTICE")","timestamp":"\#(time)"}
            """#
    }

    private func measurements(of registers: [Int], _ value: (Int) -> Int) -> String {
        registers.map { #"{"pcrNum":"PCR_\#($0)","hashAlgo":"SHA1","value":"\#(digest(value($0)))"}"# }
            .joined(separator: ",")
    }

    private mutating func auditLog() -> String {
        let method = random.element(of: Self.methods)
        let user = random.number(below: 400)
        return #"""
            {"insertId":"a\#(count)","labels":{"authorization.k8s.io/decision":"allow",\#
            "authorization.k8s.io/reason":"RBAC: allowed by ClusterRoleBinding \"view-\#(user % 7)\""},\#
            "logName":"projects/bench-fleet/logs/cloudaudit.googleapis.com%2F\#(random.element(of: Self.kinds))",\#
            "operation":{"first":true,"id":"op-\#(count)","last":true,"producer":"k8s.io"},\#
            "protoPayload":{"@type":"type.googleapis.com/google.cloud.audit.AuditLog","authenticationInfo":\#
            {"principalEmail":"user-\#(user)@bench.example"},"authorizationInfo":[{"granted":true,"permission":\#
            "\#(method)","resource":"core/v1/namespaces/shop-\#(user % 31)/pods/web-\#(count % 997)"}],\#
            "methodName":"\#(method)","requestMetadata":{"callerIp":"10.8.\#(user % 256).\#(count % 256)",\#
            "callerSuppliedUserAgent":"kubelet/v1.33.4 (linux/amd64) kubernetes/\#(1_000 + user)"},"resourceName":\#
            "core/v1/namespaces/shop-\#(user % 31)/pods/web-\#(count % 997)","serviceName":"k8s.io","status":{"code":0}},\#
            "receiveTimestamp":"\#(time)","resource":{"labels":{"cluster_name":"shop","location":"us-central1",\#
            "project_id":"bench-fleet"},"type":"k8s_cluster"},"severity":"NOTICE","timestamp":"\#(time)"}
            """#
    }

    private mutating func applicationLog() -> String {
        let text = random.element(of: Self.texts)
        let status = [200, 200, 200, 204, 404, 503][random.number(below: 6)]
        return #"""
            {"insertId":"b\#(count)","jsonPayload":{"caller":"cart/handler.go:\#(count % 400)","duration_ms":\#
            \#(random.number(below: 90_000)).25,"level":"\#(status < 400 ? "info" : "error")","message":"\#(text)",\#
            "request":{"headers":["accept: */*","x-trace: \#(digest(count % 50))"],"path":"\/v1\/cart\/\#(count)",\#
            "status":\#(status)},"stack":"main.go:1\n\tcart.go:\#(count % 90)\n\thttp.go:77"},"labels":{"k8s-pod/app":\#
            "cart","k8s-pod/pod-template-hash":"5c9f\#(count % 9_000)"},"logName":"projects/bench-fleet/logs/stdout",\#
            "receiveTimestamp":"\#(time)","resource":{"labels":{"cluster_name":"shop","container_name":"cart",\#
            "location":"us-central1","namespace_name":"shop-\#(count % 31)","pod_name":"cart-5c9f-\#(count % 997)",\#
            "project_id":"bench-fleet"},"type":"k8s_container"},"severity":"\#(status < 400 ? "INFO" : "ERROR")",\#
            "timestamp":"\#(time)"}
            """#
    }

    // MARK: Parts of entries

    private func instance() -> Int { 4_000_000_000_000_000_000 + count % 1_500 * 7_919 }

    /// Twenty bytes in base64 that depend on a number only.
    private func digest(_ number: Int) -> String {
        var sequence = SplitMix(seed: UInt64(number))
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        // The last letter has four bits only.
        return String((0..<26).map { _ in letters[sequence.number(below: 64)] })
            + String(letters[4 * sequence.number(below: 16)]) + "="
    }

    private static let kinds = ["activity", "data_access", "data_access", "system_event"]

    private static let methods = [
        "io.k8s.core.v1.pods.list", "io.k8s.core.v1.pods.get", "io.k8s.coordination.v1.leases.update",
        "io.k8s.core.v1.nodes.get", "io.k8s.core.v1.configmaps.watch", "io.k8s.apps.v1.deployments.patch",
    ]

    private static let texts = [
        #"served \"cart\" from cache"#, #"Warenkorb geöffnet: Größe 2, Straße prüfen"#, #"カートを更新しました(在庫 3 件)"#,
        #"gr\u00fc\u00dfe an \u65e5\u672c\u8a9e \ud83d\uded2"#, #"upstream closed\r\n\tretrying in 250ms"#,
        #"path C:\\cart\\tmp is full"#, "request finished", #"наличие товара обновлено"#,
    ]
}

extension SplitMix {
    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func element(of list: [String]) -> String { list[number(below: list.count)] }
}
