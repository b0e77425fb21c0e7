import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../design/icon.js';
import { addressOf } from '../state/address.js';
import { go, useAddress } from '../state/use-address.js';
import { useText } from '../texts/use-text.js';
import { views } from '../views/views.js';
import { setOverlay } from './overlay.js';
import { SettingsMenu } from './settings-menu.js';

/** Every view beside the page on a wide screen. */
export function Rail() {
  const { t } = useText();
  const { view } = useAddress();
  return (
    <nav className="rail" aria-label={t('shell.views')}>
      <p className="brand">
        <img src="/icon.svg" width="22" height="22" alt="" />
        <span>Crossbearing</span>
      </p>
      {views.map((one) => (
        <a
          key={one.name}
          className="place"
          href={addressOf(one.name)}
          aria-current={one.name === view ? 'page' : undefined}
          title={t(one.title)}
        >
          <Icon name={one.icon} />
          <span className="words">{t(one.title)}</span>
        </a>
      ))}
      <div className="foot">
        <Button className="place" onPress={() => setOverlay('palette')}>
          <Icon name="search" />
          <span className="words">{t('action.palette')}</span>
        </Button>
        <SettingsMenu />
      </div>
    </nav>
  );
}

/** The views most used at the foot of a phone, the others under "More". */
export function BottomBar() {
  const { t } = useText();
  const { view } = useAddress();
  const rest = views.filter((one) => !one.first);
  return (
    <nav className="bar" aria-label={t('shell.views')}>
      {views
        .filter((one) => one.first)
        .map((one) => (
          <a
            key={one.name}
            className="place"
            href={addressOf(one.name)}
            aria-current={one.name === view ? 'page' : undefined}
          >
            <Icon name={one.icon} />
            {t(one.title)}
          </a>
        ))}
      <MenuTrigger>
        <Button className="place" aria-current={rest.some((one) => one.name === view) ? 'page' : undefined}>
          <Icon name="more" />
          {t('shell.more')}
        </Button>
        <Popover className="menu" placement="top end">
          <Menu
            aria-label={t('shell.more')}
            onAction={(name) => (name === ' ' ? setOverlay('palette') : go(addressOf(String(name))))}
          >
            {rest.map((one) => (
              <MenuItem key={one.name} id={one.name} className="menu-item">
                <Icon name={one.icon} />
                {t(one.title)}
              </MenuItem>
            ))}
            <MenuItem id=" " className="menu-item">
              <Icon name="search" />
              {t('action.palette')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </nav>
  );
}
