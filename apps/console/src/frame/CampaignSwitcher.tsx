import MenuItem from '@mui/material/MenuItem'
import { useTranslate } from 'react-admin'
import { useLocation, useNavigate } from 'react-router-dom'
import { BarMenu } from './BarMenu'
import { useCampaigns } from './campaign'
import { switched } from './switched'

/** Changes the campaign; a page that is about a campaign, or a thing of it, gives way to that section of the other one. */
export function CampaignSwitcher() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { campaigns, chosen, choose } = useCampaigns()
  const now = campaigns.find((campaign) => campaign.id === chosen)
  if (!now) return null
  const change = (id: string) => {
    const path = switched(pathname, id)
    if (path === undefined) choose(id)
    else navigate(path)
  }
  return (
    <BarMenu label={translate('frame.campaign')} says={now.title}>
      {(close) =>
        campaigns.map((campaign) => (
          <MenuItem
            key={campaign.id}
            selected={campaign.id === chosen}
            onClick={() => {
              close()
              change(campaign.id)
            }}
            sx={{ whiteSpace: 'normal', maxWidth: 520 }}
          >
            {campaign.title}
          </MenuItem>
        ))
      }
    </BarMenu>
  )
}
