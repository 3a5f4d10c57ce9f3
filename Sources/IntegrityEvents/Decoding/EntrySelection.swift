import JSONSyntax

/// What is read of an entry; the rest is checked and passed over.
enum EntrySelection {
    static let entry = JSONSelection.members([
        "logName": .everything, "insertId": .everything, "timestamp": .everything, "severity": .everything,
        "textPayload": .everything,
        "resource": .members(["labels": .members(["instance_id", "project_id", "zone"])]),
        "jsonPayload": payload,
        "protoPayload": .members([
            "methodName": .everything, "resourceName": .everything, "status": .members(["code"]),
            "authenticationInfo": .members(["principalEmail", "principalSubject"]),
            "request": .members([
                "updateAutoLearnPolicy": .everything, "enableIntegrityMonitoring": .everything,
                "enableSecureBoot": .everything, "enableVtpm": .everything,
                "shieldedInstanceConfig": .members(["enableIntegrityMonitoring", "enableSecureBoot", "enableVtpm"]),
                "shieldedInstanceIntegrityPolicy": .members(["updateAutoLearnPolicy"]),
            ]),
        ]),
        "operation": .members(["id"]),
    ])

    /// What is in the payload of an integrity event, by the name of its member.
    private static let payload = JSONSelection.members([
        "@type": .everything, "bootCounter": .everything,
        "startupEvent": .shape, "shutdownEvent": .shape, "clearTPMEvent": .shape, "clearTpmEvent": .shape,
        "earlyBootReportEvent": report, "lateBootReportEvent": report,
        "sevLaunchAttestationReportEvent": .members([
            "integrityEvaluationPassed": .everything, "sevPolicy": .members(["debugEnabled"]),
        ]),
    ])

    private static let report = JSONSelection.members([
        "policyEvaluationPassed": .everything, "actualMeasurements": .shape, "policyMeasurements": .shape,
    ])

    /// What is read of a list of measurements, once it turns out to be one that has not been read before.
    static let measurement = JSONSelection.members(["pcrNum", "hashAlgo", "value"])
}
