extension NodeRepair {
    /// ``paragraphs(_:hint:)`` in Japanese.
    /// - Parameters:
    ///   - name: what the setting is called.
    ///   - hint: what else to mind before the new pool is made.
    static func japaneseParagraphs(_ name: String, hint: String) -> [String] {
        [
            """
            影響: \(name)の設定は、既存のノードでは変更できません。Terraform で変更すると、google_container_node_pool では\
            ノードプールの再作成が必要になり、すべてのノードが一度に削除されてから新しいノードプールが作成されます。\
            google_container_cluster の中に書かれたノード(node_config ブロックと node_pool ブロック)では、\
            クラスタの再作成が必要になります。再作成なしで適用可能なのはノード自動プロビジョニングのデフォルト設定だけで、\
            変更後に作成されるノードプールにだけ反映されます。
            """,
            """
            Terraform(独立したノードプール): 停止を避けるには、\(name)を有効にした google_container_node_pool を\
            もう 1 つ追加し、そのノードの準備が整うまで待ちます。次に、古いノードプールの全ノードをスケジューリング対象外に\
            し(cordon)、PodDisruptionBudget(PDB)を守りながら 1 台ずつドレイン(排出)します。\
            古いノードプールを構成から削除するのは最後です。\(hint)
            """,
            """
            Terraform(クラスタの中に書かれたノード): クラスタの再作成を避けるには、該当するブロックを編集も追加も削除も\
            しないでください。新しいノードプールは google_container_node_pool として追加し、\
            lifecycle { ignore_changes = [node_config, node_pool] } を指定して、Terraform が該当するブロックに\
            触れないようにします。その後、古いノードをドレインし、古いノードプールを \
            gcloud container node-pools delete で削除します。適用する前に、再作成(replace)が計画に含まれていないことを\
            毎回確認してください。
            """,
            """
            gcloud: 下の「gcloud での手順」を上から順に実行します。最初の describe で古いノードプールの\
            マシンタイプ、ディスク、ラベル、taint を確認し、create に同じ指定を加えてください。\
            2 回目の describe では、新しいノードプールの設定が有効になったことを確認します。--delete-emptydir-data を\
            付けると emptyDir ボリュームを使う Pod も退避(evict)されますが、そのデータは失われます。ノードプールを削除する\
            操作は PDB を考慮しません。古いノードにワークロードが残っておらず、Pending の Pod もないことを\
            確かめてから delete を実行します。Terraform で管理しているクラスタでは、構成にも同じ変更を加えて\
            ください。加えないと、次の適用で元に戻ります。
            """,
            """
            コンソール: [Kubernetes Engine] の [クラスタ] で対象のクラスタを開き、ノードプールを追加します。\
            [セキュリティ] にあるシールドされたノードのオプション(Shielded options)で整合性モニタリングと\
            セキュアブートを有効にして作成します(画面の表記は変わることがあります)。ワークロードを上記のとおり \
            kubectl で移行し、最後に同じ画面で古いノードプールを削除します。
            """,
            """
            ノード自動プロビジョニング: gcloud container clusters update に --enable-autoprovisioning と \
            --autoprovisioning-config-file を指定し、渡すファイルの shieldedInstanceConfig に \
            enableIntegrityMonitoring: true と enableSecureBoot: true を書きます。すでに作成されたノードプールは、\
            上記の手順で置き換えてください。
            """,
        ]
    }
}
