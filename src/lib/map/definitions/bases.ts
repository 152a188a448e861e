import type { MapDefinition, MapKind } from '../model.ts';

const point = { mark: 'point', types: ['base', 'cluster'] } as const;

/** Sectors: told by words of the name, or of the label that it stands under; the first that fits. */
const SECTORS: MapKind[] = [
  { ...point, id: 'medicine', name: '医药和生物', shape: 'cross', colour: 3, words: /药|医|生物/ },
  {
    ...point,
    id: 'farming',
    name: '农业和食品',
    shape: 'triangle',
    colour: 8,
    words: /农(?!机|牧业机械|业机械)|食品|粮|稻|玉米|大豆|畜|水产|梅花鹿|木材/,
  },
  {
    ...point,
    id: 'information',
    name: '电子信息和服务业',
    shape: 'ring',
    colour: 4,
    words: /软件|信息|电子|云计算|遥感|激光|光电|集成电路|英特尔|服务|贸易|物流|创新|研发/,
  },
  {
    ...point,
    id: 'power',
    name: '电力和新能源装备',
    shape: 'star',
    colour: 5,
    words: /电力|核电|风电|光伏|新能源(?!汽车)|新型能源|储能|清洁能源|地热/,
  },
  {
    ...point,
    id: 'vehicles',
    name: '汽车、轨道交通、船舶和航空',
    shape: 'hexagon',
    colour: 1,
    words: /汽车|宝马|轨道|航空|船舶|海工|海洋工程|专用车/,
  },
  {
    ...point,
    id: 'machinery',
    name: '其他装备制造',
    shape: 'square',
    colour: 7,
    words: /装备|机床|机械|机器人|轴承|液压|换热|仪器|农机|起重|智能|设备|输配电/,
  },
  {
    ...point,
    id: 'chemistry',
    name: '石化、煤炭和能源',
    shape: 'diamond',
    colour: 2,
    words: /石化|化工|化学|炼|煤|油田|油页岩|石油|天然气|能源/,
  },
  {
    ...point,
    id: 'materials',
    name: '冶金和材料',
    shape: 'pentagon',
    colour: 6,
    words: /钢|镁|铝|铜|锌|石墨|材料|有色|陶瓷|矿|纤维/,
  },
  { ...point, id: 'others', name: '轻工、循环经济和其他', shape: 'circle', colour: 9 },
];

/** Bases and clusters by sector. */
export const BASES: MapDefinition = {
  id: 'bases',
  title: '产业基地与集群',
  description:
    '五种文献点名的产业基地、产业集群和产业集聚区。行业由编者按名称中的字词归类，一项只归一类；跨几个城市的集群在每个城市各有一个符号。',
  frame: 'northeast',
  kinds: SECTORS,
};
