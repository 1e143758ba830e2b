extension RuleWorld {
  static let plan = """
    planlint: 1
    noticeTitle: 关于印发任务分工的通知
    title: 云溪区2024年政务公开重点工作任务分工
    documentNumber: 云政办函〔2024〕5号
    issuer: 云溪区人民政府办公室
    issued: 2024年3月1日
    published: 2024年3月20日
    addressees: 各镇人民政府、各街道办事处：
    level: county
    preamble:
      - 现将《2024年政务公开工作要点》（江政办函〔2024〕2号）分解如下。
    attachments: [1.任务分工表]
    notes: [以上任务请抓紧落实。]
    columns: [序号, 工作任务, 重点内容, 具体要求, 责任单位, 完成时限, 责任领导]
    tasks:
      - {title: 总体部署, responsible: 有关部门, unknown: 1}
    sections:
      - number: 一
        title: 加强政策解读
        text: [本章由区政府办公室统筹。]
        sections:
          - number: （一）
            title: 规范解读程序
            tasks:
              - number: '1'
                title: 做好政策解读
                content: "1.主动公开解读材料；\\n2.督促各乡镇公开。"
                requirement: 6月底前报送。区教育局负责汇总。
                responsible: 区财政局牵头，区教育局配合
                deadline: 9月底前
                remarks: 由镇街道配合
                columns: {责任领导: 张三}
              - number: '2'
                title: 报送年度报告
                responsible: 区财政局、区教育局按职责分工负责
                deadline: 自印发之日起20个工作日内
                inherited: [deadline]
      - number: 二
        title: 抓好落实
        tasks:
          - number: '3'
            title: 开展培训
            responsible: 区教育局区财政局负责
            deadline: 全年
          - continues: true
            title: 组织考核
            lead: 区政府办公室
            assist: 各镇、各有关单位等

    """

  static let upper = """
    planlint: 1
    title: 江城市2024年政务公开重点工作任务分工
    tasks:
      - {number: '1', title: 开展业务培训和考核, responsible: 市教育局}
      - {number: '2', title: 做好政策解读, content: 主动公开解读材料。督促各乡镇公开, responsible: 市财政局, deadline: 8月底前}

    """

  static let tables = """
    planlint: 1
    tables:
      units:
        key: [name, names]
        columns: {name: string, names: list(string), status: string, replacedBy: list(string), until: date}
        rows:
          - {name: 市场监督管理局, names: [市场监管局, 市监局], status: current}
          - {name: 工商行政管理局, names: [工商局], status: superseded, replacedBy: [市场监督管理局], until: 2019-03-31}
          - {name: 财政局, status: current}
      terms:
        key: [match]
        columns: {match: regex, unless: regex, group: string}
        rows:
          - {match: 镇街道, group: 镇街}
          - {match: '各乡镇(?!（)', group: 镇街}
          - {match: '(?<at>全省)统一', unless: '全省统一平台', group: 口吻}
      words:
        key: [word]
        columns: {word: string, note: string}
        rows:
          - {word: 双随机, note: 监管}
          - {word: IPv6, note: 网络}
      weights:
        key: [year]
        columns: {year: int, weight: double, active: bool, from: date}
        rows:
          - {year: 2023, weight: 0.5, active: false, from: 2023-01-01}
          - {year: 2024, weight: 0.8, active: true}
      workdays:
        key: [day]
        columns: {year: int, day: date, work: bool}
        rows:
          - {year: 2024, day: 2024-10-01, work: false}
          - {year: 2024, day: 2024-10-02, work: false}
          - {year: 2024, day: 2024-10-03, work: false}
          - {year: 2024, day: 2024-10-04, work: false}
          - {year: 2024, day: 2024-10-07, work: false}
          - {year: 2024, day: 2024-10-12, work: true}
      role-words:
        key: [word]
        columns: {word: string, role: string}
        rows:
          - {word: 牵头, role: lead}
          - {word: 配合, role: assist}
          - {word: 负责, role: responsible}
          - {word: 按职责分工负责, role: responsible}

    """
}
