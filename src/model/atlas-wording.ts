/** How readers are told, in Chinese, what the data of projects and places name in English. */

const TYPES = {
  base: '产业基地',
  cluster: '产业集群',
  alliance: '产业联盟',
  platform: '平台和机构',
  zone: '新区、园区和经济区',
  railway: '铁路',
  highway: '公路和桥梁',
  airport: '机场',
  port: '港口',
  waterway: '航道',
  hub: '枢纽',
  power: '电站和电源基地',
  grid: '输变电工程',
  pipeline: '油气管道和设施',
  water: '水利和水环境',
  tourism: '旅游',
  'city-task': '城市专项任务',
  'county-list': '贫困县脱贫',
  axis: '发展轴带',
  corridor: '通道和走廊',
  programme: '工程、行动和改革',
  fund: '基金和资金专项',
} as const;

const STAGES = {
  listed: '未写明阶段',
  study: '研究和前期工作',
  planned: '规划建设',
  building: '建设',
  construction: '加快建设、续建',
  upgrade: '改造、扩建',
  completion: '建成',
  promotion: '其他举措',
} as const;

const PRECISIONS = {
  exact: '准确（误差约2公里以内）',
  approximate: '约略',
  county: '只定到县级单位',
  prefecture: '只定到地级单位',
  none: '没有定点',
} as const;

const KINDS = {
  province: '省级行政区',
  prefecture: '地级行政区',
  county: '县级行政区',
  town: '乡镇、街道和小地名',
  region: '区域和经济区',
  zone: '新区和园区',
  country: '国家',
  'foreign-region': '国外地区',
  'foreign-city': '国外城市',
  river: '河流',
  lake: '湖泊',
  sea: '海和海峡',
  island: '岛屿',
  mountain: '山地',
  plain: '平原',
  grassland: '草原',
  sandland: '沙地',
  wetland: '湿地',
  basin: '盆地',
  area: '泛称的地域',
  'border-port': '口岸',
  port: '港口',
  airport: '机场',
  bridge: '桥梁',
  energy: '电站和变电站',
  mine: '油田',
  water: '水库、水利枢纽和灌区',
  site: '纪念地和遗址',
} as const;

const ROLES = {
  start: '起点',
  via: '途经',
  end: '终点',
  site: '所在地',
  within: '所属范围',
  named: '名称所及',
} as const;

export type ProjectType = keyof typeof TYPES;
export type ProjectStage = keyof typeof STAGES;
export type PlacePrecision = keyof typeof PRECISIONS;
export type PlaceKind = keyof typeof KINDS;
export type PlaceRole = keyof typeof ROLES;

/** All in the order in which lists and filters have them. */
export const PROJECT_TYPES = Object.keys(TYPES) as ProjectType[];
export const PROJECT_STAGES = Object.keys(STAGES) as ProjectStage[];
export const PLACE_PRECISIONS = Object.keys(PRECISIONS) as PlacePrecision[];
export const PLACE_KINDS = Object.keys(KINDS) as PlaceKind[];
export const PLACE_ROLES = Object.keys(ROLES) as PlaceRole[];

/** What kind of thing a project is: 产业基地. */
export function typeWording(type: ProjectType): string {
  return TYPES[type];
}

/** What the verb of a mention tells: 规划建设. It says nothing of what was built later. */
export function stageWording(stage: ProjectStage): string {
  return STAGES[stage];
}

/** How well a position is known: 只定到县级单位. */
export function precisionWording(precision: PlacePrecision): string {
  return PRECISIONS[precision];
}

/** What kind of place it is: 地级行政区. */
export function kindWording(kind: PlaceKind): string {
  return KINDS[kind];
}

/** What a place has to do with a project: 起点. */
export function roleWording(role: PlaceRole): string {
  return ROLES[role];
}
